// Bundles the app's code with its compiled templates and styles into one script; page/load-app.ts runs it in a scope that
// holds `createRuntime`.
import fs from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { AppBundle } from '../contract';
import { independentRoots } from './app-config';
import type { FoundComponent } from './components';
import { packageBorders } from './package-borders';
import { npmComponentRoot } from './resolve';

export interface BundleInput extends Omit<AppBundle, 'groups'> {
  srcRoot: string;
  nodeModules: string;
  components: (FoundComponent & { script: string })[];
  appScript: string;
  /** JavaScript source of the compiled templates. */
  templates: string;
  define: Record<string, string>;
  /** Makes of the source of config.ts what this run is to be built with. */
  rewriteConfig?: (source: string) => string;
  /** Asked before the bundle's own. */
  plugins?: esbuild.Plugin[];
}

/** The script's text. Throws esbuild's BuildFailure on broken code. */
export async function bundleApp(input: BundleInput): Promise<string> {
  const result = await esbuild.build({
    stdin: { contents: entryOf(input), resolveDir: input.srcRoot, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    nodePaths: [input.nodeModules],
    define: { 'process.env.NODE_ENV': '"development"', ...input.define },
    logLevel: 'silent',
    plugins: [
      ...(input.plugins ?? []),
      ...bordersOf(input),
      npmParts(input.nodeModules),
      ...(input.rewriteConfig === undefined ? [] : [withConfig(input.srcRoot, input.rewriteConfig)]),
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}

function bordersOf({ app, srcRoot }: BundleInput): esbuild.Plugin[] {
  const roots = (app.packages ?? []).map(({ root }) => root);
  return roots.length === 0 ? [] : [packageBorders(srcRoot, roots, independentRoots(app))];
}

function entryOf({ app, styles, hosts, isForeign, templates, components, appScript }: BundleInput): string {
  const defines = components.map(({ id, isPage, prefix, json, script }) => {
    return `runtime.define(${JSON.stringify({ id, isPage, prefix, json })}, () => require(${JSON.stringify(script)}))`;
  });
  return `
    const groups = ${templates};
    const runtime = createRuntime({ groups, ...${JSON.stringify({ app, styles, hosts, isForeign })} });
    runtime.runApp(() => require(${JSON.stringify(appScript)}));
    ${defines.join('\n')}
    runtime.start();`;
}

/** Deep imports of a package follow its `miniprogram` folder, as "build npm" lays them out. */
function npmParts(nodeModules: string): esbuild.Plugin {
  return {
    name: 'npm-parts',
    setup(build) {
      build.onResolve({ filter: /^@vant\/weapp\// }, ({ path: specifier }) => {
        return {
          path: `${path.join(npmComponentRoot(nodeModules, '@vant/weapp'), specifier.slice('@vant/weapp/'.length))}.js`,
        };
      });
    },
  };
}

const CONFIGURED_BACKEND = 'http://localhost:4000';

/** A host as config.ts lists it. */
const quoted = (origin: string): string => `'${new URL(origin).host}'`;

/** The source of config.ts, pointed at the backend of this run. */
export function withOrigin(source: string, backend: string | undefined): string {
  return backend === undefined
    ? source
    : source.replaceAll(CONFIGURED_BACKEND, backend).replaceAll(quoted(CONFIGURED_BACKEND), quoted(backend));
}

/** Builds with another config.ts than the one on disk, so that several previews can run side by side. */
function withConfig(srcRoot: string, rewrite: (source: string) => string): esbuild.Plugin {
  const config = path.join(srcRoot, 'config.ts');
  return {
    name: 'config',
    setup(build) {
      build.onLoad({ filter: /[\\/]config\.ts$/ }, async ({ path: file }) => {
        if (file !== config) return undefined;
        return { contents: rewrite(await fs.readFile(file, 'utf8')), loader: 'ts' };
      });
    },
  };
}
