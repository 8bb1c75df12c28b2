// Since which base library `wx` has which function, parameter and result field: read from the comments of WeChat's typings,
// for wx.canIUse and for the preview's `?lib=`.
import fs from 'node:fs';
import path from 'node:path';
import type * as esbuild from 'esbuild';

export interface ApiVersions {
  /** Base library by function name; '' where the typings name none. */
  functions: Record<string, string>;
  /** By function name: its parameters. */
  parameters: Record<string, Record<string, string>>;
  /** By function name: fields of its success result. */
  results: Record<string, Record<string, string>>;
}

const MODULE = 'wx-api-versions';
const TYPINGS = 'miniprogram-api-typings/types/wx/lib.wx.api.d.ts';

const FUNCTION_COMMENT = /\/\*\* \[[^\]]*\bwx\.(\w+)\([^\]]*\]\([^)]*\)([\s\S]*?)\*\//g;
const OWN_VERSION = /^\s*(?:\/\*\*|\*)?\s*需要基础库： `([\d.]+)`/m;
const INTERFACE = / {4}interface (\w+?)(Option|SuccessCallbackResult) \{\n([\s\S]*?)\n {4}\}/g;
const FIELD = /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*)?^ {8}(\w+)\??:/gm;

export function readApiVersions(nodeModules: string): ApiVersions {
  const source = fs.readFileSync(path.join(nodeModules, TYPINGS), 'utf8');
  const versions: ApiVersions = { functions: {}, parameters: {}, results: {} };
  for (const [, name = '', comment = ''] of source.matchAll(FUNCTION_COMMENT)) {
    versions.functions[name] ??= OWN_VERSION.exec(comment)?.[1] ?? '';
  }
  for (const [, name = '', kind, body = ''] of source.matchAll(INTERFACE)) {
    const fields = [...body.matchAll(FIELD)].map(([, comment = '', field = '']) => {
      return [field, OWN_VERSION.exec(comment)?.[1] ?? ''];
    });
    const target = kind === 'Option' ? versions.parameters : versions.results;
    target[name.charAt(0).toLowerCase() + name.slice(1)] = Object.fromEntries(fields) as Record<string, string>;
  }
  return versions;
}

/** Lets browser code import the table as the module `wx-api-versions`. */
export function apiVersionsPlugin(nodeModules: string): esbuild.Plugin {
  return {
    name: MODULE,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({ path: MODULE, namespace: MODULE }));
      build.onLoad({ filter: /.*/, namespace: MODULE }, () => ({
        contents: JSON.stringify(readApiVersions(nodeModules)),
        loader: 'json',
      }));
    },
  };
}
