// The borders of subpackages (platform: packages): code of one package is out of reach of the others, except through
// require.async and require(path, success, fail), which wait for the package. For an independent package that goes for the main
// package too.
import fs from 'node:fs/promises';
import path from 'node:path';
import type * as esbuild from 'esbuild';
import { askedBy, isAskedBy } from './asked';

const NAME = 'package-borders';
const ASYNC_MARK = '?async';
const REQUIRE_ASYNC = /\brequire\.async\(\s*(['"])([^'"]+)\1\s*\)/g;
const REQUIRE_THEN = /\brequire\(\s*(['"])([^'"]+)\1\s*,/g;

/** `roots` are the folders of the packages below `srcRoot`, without slashes around them; `independent` some of them. */
export function packageBorders(
  srcRoot: string,
  roots: readonly string[],
  independent: readonly string[],
): esbuild.Plugin {
  const packageOf = (file: string): string => {
    const inApp = path.relative(srcRoot, file).replaceAll(path.sep, '/');
    return roots.find((root) => inApp.startsWith(`${root}/`)) ?? '';
  };
  return {
    name: NAME,
    setup(build) {
      build.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file, namespace }) => {
        if (namespace !== 'file' || !file.startsWith(srcRoot + path.sep)) return undefined;
        const source = await fs.readFile(file, 'utf8');
        const contents = withWaiting(source, (specifier) => packageOf(path.resolve(path.dirname(file), specifier)));
        return contents === source ? undefined : { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
      });
      build.onResolve({ filter: /^[./]/ }, async ({ path: specifier, importer, resolveDir, kind, pluginData }) => {
        if (isAskedBy(NAME, pluginData) || !importer.startsWith(srcRoot + path.sep)) return undefined;
        const waits = specifier.endsWith(ASYNC_MARK);
        const plain = waits ? specifier.slice(0, -ASYNC_MARK.length) : specifier;
        const found = await build.resolve(plain, { importer, resolveDir, kind, pluginData: askedBy(NAME, pluginData) });
        const target = packageOf(found.path);
        const from = packageOf(importer);
        const isInReach = target === from || (target === '' && !independent.includes(from));
        if (waits || isInReach || found.errors.length > 0) return found;
        return { path: found.path, namespace: 'unreachable', pluginData: specifier };
      });
      build.onLoad({ filter: /.*/, namespace: 'unreachable' }, ({ path: file, pluginData }) => {
        const name = path.relative(srcRoot, file).replaceAll(path.sep, '/');
        const message = `module '${name}' is not defined, require args is '${String(pluginData)}'`;
        return { contents: `throw new Error(${JSON.stringify(message)});`, loader: 'js' };
      });
    },
  };
}

/** Both ways to wait become calls of `requirePackage(root, load, success?, fail?)`, which page/rules/packages.ts provides. */
function withWaiting(source: string, rootOf: (specifier: string) => string): string {
  const call = (specifier: string): string => {
    return `requirePackage(${JSON.stringify(rootOf(specifier))}, () => require(${JSON.stringify(specifier + ASYNC_MARK)})`;
  };
  return source
    .replace(REQUIRE_ASYNC, (_match, _quote, specifier: string) => `${call(specifier)})`)
    .replace(REQUIRE_THEN, (_match, _quote, specifier: string) => `${call(specifier)},`);
}
