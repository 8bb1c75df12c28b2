// Bundles the app's code with its compiled templates and styles into one script; page/load-app.ts runs it in a scope that
// holds `createRuntime`.
import fs from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { AppBundle } from '../contract';
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
  /** Replaces the origin that config.ts is written for; see `withBackend`. */
  backend?: string;
  /** Replaces the time limit of config.ts. */
  timeoutMs?: number;
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
      ...(input.backend === undefined ? [] : [withBackend(input.srcRoot, input.backend, input.timeoutMs)]),
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}

function bordersOf({ app, srcRoot }: BundleInput): esbuild.Plugin[] {
  const roots = (app.packages ?? []).map(({ root }) => root);
  return roots.length === 0 ? [] : [packageBorders(srcRoot, roots)];
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

const CONFIGURED_HOST = 'localhost:4000';
const CONFIGURED_TIMEOUT = /timeoutMs: [\d_]+/;

/** The source of config.ts, pointed at the backend of this run. */
export function withOrigin(source: string, backend: string | undefined, timeoutMs?: number): string {
  const pointed = backend === undefined ? source : source.replaceAll(CONFIGURED_HOST, new URL(backend).host);
  return timeoutMs === undefined ? pointed : pointed.replace(CONFIGURED_TIMEOUT, `timeoutMs: ${timeoutMs}`);
}

/** Points config.ts at the backend of this run, so that several previews can run side by side. */
function withBackend(srcRoot: string, backend: string, timeoutMs?: number): esbuild.Plugin {
  const config = path.join(srcRoot, 'config.ts');
  return {
    name: 'backend-origin',
    setup(build) {
      build.onLoad({ filter: /[\\/]config\.ts$/ }, async ({ path: file }) => {
        if (file !== config) return undefined;
        const source = await fs.readFile(file, 'utf8');
        return { contents: withOrigin(source, backend, timeoutMs), loader: 'ts' };
      });
    },
  };
}
