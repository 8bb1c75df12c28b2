// Compiles a mini program folder (app.json, WXML, WXSS, WXS, TypeScript, npm components) into one script for the page.
import path from 'node:path';
import { readAppConfig } from './app-config';
import { bundleApp, withOrigin } from './bundle';
import { findComponents } from './components';
import { configuredHosts } from './hosts';
import { firstExisting } from './resolve';
import { createTemplates } from './templates';
import { compileWxss } from './wxss';

export interface BuildOptions {
  srcRoot: string;
  nodeModules: string;
  /** esbuild `define` entries for the app's code. */
  define?: Record<string, string>;
  /** Origin of the backend of this run; config.ts keeps its own when absent. */
  backend?: string;
  /** Hosts that requests may go to; the host of config.ts' baseUrl when absent. */
  hosts?: string[];
}

export interface BuiltApp {
  script: string;
  warnings: string[];
  components: number;
}

/** Throws, naming the file, on the first thing that does not compile. */
export async function buildApp(options: BuildOptions): Promise<BuiltApp> {
  const { srcRoot, nodeModules, define = {}, backend } = options;
  const { config, usingComponents } = readAppConfig(srcRoot);
  const tabBar: Record<string, string> = config.tabBar?.custom ? { 'custom-tab-bar': '/custom-tab-bar/index' } : {};
  const components = findComponents(config.pages, { ...usingComponents, ...tabBar }, { srcRoot, nodeModules });
  const templates = createTemplates();
  const styles: Record<string, string> = { app: compileWxss(path.join(srcRoot, 'app.wxss'), { kind: 'app' }) };
  for (const { id, file, isPage, prefix } of components) {
    templates.add(id, file);
    styles[id] = compileWxss(`${file}.wxss`, isPage ? { kind: 'page', id } : { kind: 'component', prefix });
  }
  const script = await bundleApp({
    srcRoot,
    nodeModules,
    app: config,
    styles,
    hosts: options.hosts ?? configuredHosts(srcRoot, (source) => withOrigin(source, backend)),
    components: components.map((component) => ({ ...component, script: scriptOf(component.file) })),
    appScript: scriptOf(path.join(srcRoot, 'app')),
    templates: templates.source(),
    define,
    backend,
  });
  return { script, warnings: templates.warnings, components: components.length };
}

function scriptOf(file: string): string {
  const script = firstExisting(file, ['.ts', '.js']);
  if (script === undefined) throw new Error(`${file}.ts was not found`);
  return script;
}
