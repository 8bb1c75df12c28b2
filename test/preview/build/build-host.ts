// Bundles the preview's own browser code: the runtime of the page (with Taro's web components) and the shell around it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { apiVersionsPlugin } from './api-versions';

const here = path.dirname(fileURLToPath(import.meta.url));

const nodeModules = path.join(here, '../../../node_modules');

const ENV = { NODE_ENV: 'production', TARO_ENV: 'h5', TARO_PLATFORM: 'web' };

/** Compile-time switches of @tarojs/runtime, which Taro's own bundler normally sets. */
const TARO_SWITCHES = {
  ENABLE_ADJACENT_HTML: 'false',
  ENABLE_CLONE_NODE: 'false',
  ENABLE_CONTAINS: 'false',
  ENABLE_INNER_HTML: 'false',
  ENABLE_MUTATION_OBSERVER: 'false',
  ENABLE_SIZE_APIS: 'false',
  ENABLE_TEMPLATE_CONTENT: 'false',
  SUPPORT_TARO_POLYFILL: '"disabled"',
  SUPPORT_DINGTALK_NAVIGATE: '"disabled"',
};

export interface BuiltHost {
  runtime: string;
  shell: string;
}

export async function buildHost(): Promise<BuiltHost> {
  const [runtime, shell] = await Promise.all([
    bundle({
      entryPoints: [path.join(here, '../page/main.ts')],
      globalName: 'MiniProgramRuntime',
      keepNames: true,
      plugins: [apiVersionsPlugin(nodeModules)],
      banner: { js: `var process={env:${JSON.stringify(ENV)}};` },
      define: {
        ...Object.fromEntries(
          Object.entries(ENV).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]),
        ),
        global: 'globalThis',
        ...TARO_SWITCHES,
      },
    }),
    bundle({ entryPoints: [path.join(here, '../shell/main.ts')] }),
  ]);
  return { runtime, shell };
}

async function bundle(options: esbuild.BuildOptions): Promise<string> {
  const result = await esbuild.build({
    ...options,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  return result.outputFiles?.[0]?.text ?? '';
}
