// Bundling of scripts that may be broken: a script with a syntax error or a module that is missing throws when it runs, where
// a build would stop. Also finds modules where the DevTools look for them.
import fs from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { askedBy, isAskedBy } from '../build/asked';
import type { Problem } from './problem';

const MISSING = 'missing-module';
const SCRIPT = /\.(ts|js)$/;
const NAME = 'foreign-scripts';

export function foreignScripts(srcRoot: string, problems: Problem[]): esbuild.Plugin {
  const shown = (file: string): string => path.relative(srcRoot, file);
  return {
    name: NAME,
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path: specifier, pluginData, ...from }) => {
        if (isAskedBy(NAME, pluginData) || from.kind === 'entry-point') return undefined;
        const inFolder = inMiniprogramNpm(specifier, from.resolveDir, srcRoot);
        if (inFolder !== undefined) return { path: inFolder };
        for (const target of targetsOf(specifier, srcRoot)) {
          const found = await build.resolve(target, { ...from, pluginData: askedBy(NAME, pluginData) });
          if (found.errors.length > 0) continue;
          // Left to esbuild, which gives require() and import one copy of a package.
          return target === specifier ? undefined : found;
        }
        problems.push({ where: shown(from.importer), what: `module "${specifier}" was not found` });
        return { path: specifier, namespace: MISSING };
      });
      build.onLoad({ filter: /.*/, namespace: MISSING }, ({ path: specifier }) => ({
        contents: throwing(`module "${specifier}" was not found`),
      }));
      build.onLoad({ filter: SCRIPT, namespace: 'file' }, async ({ path: file }) => {
        if (!file.startsWith(srcRoot + path.sep)) return undefined;
        const source = await fs.readFile(file, 'utf8');
        const loader = file.endsWith('.ts') ? 'ts' : 'js';
        const failure = await esbuild
          .transform(source, { loader, logLevel: 'silent' })
          .then(() => undefined, messageOf);
        if (failure === undefined) return undefined;
        problems.push({ where: shown(file), what: failure });
        return { contents: throwing(`${shown(file)}: ${failure}`) };
      });
    },
  };
}

/** A specifier as written, then what the DevTools make of it: `/utils/a` is in the app, `utils/a` beside the file. */
function targetsOf(specifier: string, srcRoot: string): string[] {
  if (specifier.startsWith('/')) return [specifier, path.join(srcRoot, specifier)];
  return specifier.startsWith('.') ? [specifier] : [specifier, `./${specifier}`];
}

function throwing(message: string): string {
  return `throw new Error(${JSON.stringify(message)})`;
}

/** A package that "build npm" has laid beside the app, in the folder of the script or one above it. */
function inMiniprogramNpm(specifier: string, folder: string, srcRoot: string): string | undefined {
  if (/^[./]/.test(specifier) || !folder.startsWith(srcRoot)) return undefined;
  const base = path.join(folder, 'miniprogram_npm', specifier);
  const found = [`${base}.js`, path.join(base, 'index.js')].find(existsSync);
  return found ?? (folder === srcRoot ? undefined : inMiniprogramNpm(specifier, path.dirname(folder), srcRoot));
}

function messageOf(error: unknown): string {
  const [first] = (error as Partial<esbuild.TransformFailure>).errors ?? [];
  if (!first) return String(error);
  return first.location ? `line ${first.location.line}: ${first.text}` : first.text;
}
