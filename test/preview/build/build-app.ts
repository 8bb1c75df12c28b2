// Compiles a mini program folder (app.json, WXML, WXSS, WXS, TypeScript, npm components) into one script for the page.
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ComponentJson, ForeignNotes } from '../contract';
import { apisUsedIn } from '../foreign/api-use';
import { surveyConfig } from '../foreign/config-keys';
import { foreignScripts } from '../foreign/foreign-scripts';
import { surveyMarkup } from '../foreign/markup-tags';
import { attempt, type Problem } from '../foreign/problem';
import { independentRoots, readAppConfig } from './app-config';
import { bundleApp, withOrigin } from './bundle';
import { findComponents, type FoundComponent } from './components';
import { configuredHosts } from './hosts';
import { sharesClasses } from './isolation';
import { firstExisting } from './resolve';
import { createTemplates } from './templates';
import { compileWxss, type SheetScope } from './wxss';

export interface BuildOptions {
  srcRoot: string;
  nodeModules: string;
  /** esbuild `define` entries for the app's code. */
  define?: Record<string, string>;
  /** Origin of the backend of this run; config.ts keeps its own when absent. */
  backend?: string;
  /** What takes the place of the source of config.ts, before `backend` is applied; see `withSource`. */
  config?: (source: string) => string;
  /** Hosts that requests and downloads may go to; those that config.ts names when absent. */
  hosts?: string[];
  /** Somebody else's app: what is broken or not supported is listed, and the rest is built. */
  isForeign?: boolean;
}

export interface BuiltApp {
  script: string;
  warnings: string[];
  components: number;
  /** What is broken or not supported in a foreign app. */
  notes?: ForeignNotes;
}

/** Throws, naming the file, on the first thing that does not compile; a foreign app only when app.json cannot be read. */
export async function buildApp(options: BuildOptions): Promise<BuiltApp> {
  const { srcRoot, nodeModules, define = {}, backend, config: change, isForeign = false } = options;
  const rewriteConfig = (source: string): string => withOrigin(change?.(source) ?? source, backend);
  const problems: Problem[] = [];
  const step = <T>(where: string, run: () => T): T | undefined => (isForeign ? attempt(problems, where, run) : run());
  const { config, usingComponents } = readAppConfig(srcRoot);
  const globals = { usingComponents, independent: independentRoots(config) };
  const listed = findComponents(config.pages, globals, options, isForeign ? note : undefined);
  const templates = createTemplates();
  const styles: Record<string, string> = {
    app: step('app.wxss', () => compileWxss(path.join(srcRoot, 'app.wxss'), { kind: 'app' })) ?? '',
  };
  const warnings: string[] = [];
  const components: (FoundComponent & { script: string })[] = [];
  for (const component of listed) {
    const { id, file, isPage } = component;
    const script = step(id, () => {
      templates.add(id, file);
      return scriptOf(file);
    });
    if (script === undefined) continue;
    const prefix = sharesClasses(component, script) ? '' : component.prefix || `p${components.length}`;
    const scope: SheetScope = isPage ? { kind: 'page', id, prefix } : { kind: 'component', prefix };
    styles[id] = step(`${id}.wxss`, () => compileWxss(`${file}.wxss`, scope, (text) => warnings.push(text))) ?? '';
    components.push({ ...component, prefix, script });
    // What this process serves meanwhile is not to wait for the whole build.
    await nextTurn();
  }
  const built = new Set(components.map(({ id }) => id));
  const script = await bundleApp({
    srcRoot,
    nodeModules,
    app: { ...config, pages: config.pages.filter((page) => built.has(page)) },
    styles,
    hosts: options.hosts
      ? { requests: options.hosts, downloads: options.hosts }
      : configuredHosts(srcRoot, rewriteConfig),
    components: components.map((component) => ({ ...component, json: withoutMissing(component.json, built) })),
    appScript: scriptOf(path.join(srcRoot, 'app')),
    templates: templates.source(),
    define,
    rewriteConfig: change === undefined && backend === undefined ? undefined : rewriteConfig,
    isForeign,
    plugins: isForeign ? [foreignScripts(srcRoot, problems)] : [],
  });
  const answer = { script, warnings: [...templates.warnings, ...warnings], components: components.length };
  if (!isForeign) return answer;
  problems.push(...surveyConfig(srcRoot, components), ...surveyMarkup(components, Object.keys(usingComponents)));
  const told = problems.map(({ where, what }) => ({ where, what: what.replaceAll(srcRoot + path.sep, '') }));
  return { ...answer, notes: { problems: told, apis: Object.fromEntries(apisUsedIn(srcRoot)) } };

  function note(where: string, error: unknown): void {
    problems.push({ where, what: error instanceof Error ? error.message : String(error) });
  }
}

/** The json without components that were left out. */
function withoutMissing(json: ComponentJson, built: ReadonlySet<string>): ComponentJson {
  const using = Object.entries(json.usingComponents ?? {}).filter(([, ref]) => built.has(ref.slice(1)));
  return { ...json, usingComponents: Object.fromEntries(using) };
}

function scriptOf(file: string): string {
  const script = firstExisting(file, ['.ts', '.js']);
  if (script === undefined) throw new Error(`${file}.ts was not found`);
  return script;
}
