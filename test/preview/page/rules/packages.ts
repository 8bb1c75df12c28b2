// Subpackages at run time: their code is defined when they are loaded, which takes a moment, by opening one of their pages,
// by require.async, by a placeholder on the screen, or by a preload rule (platform: packages). Where the app starts in an
// independent package, the main package is loaded in the same way, when it is first needed.
import type { AppConfig, ComponentJson } from '../../contract';
import { absolutePageUrl, parsePageUrl } from '../url';

const DOWNLOAD_MS = 80;
const PRELOAD_AFTER_MS = 200;

/** The root of the main package, and its name in preload rules. */
const MAIN = '';
const MAIN_NAME = '__APP__';

export interface Packages {
  /** False until the main package is needed, where the app started without it. */
  readonly hasMain: boolean;
  /** Whether a page belongs to a package that knows nothing of the main one. */
  isIndependent(id: string): boolean;
  /** Whether the code of a page or component can run. */
  isReady(id: string): boolean;
  /** Resolves when the package of a page or component is loaded. */
  load(id: string): Promise<void>;
  /** Runs the definition now, or when its package is loaded. */
  define(id: string, json: ComponentJson, run: () => void): void;
  /** A page came to the top: fetches what its placeholders stand for and what its preload rule names. */
  follow(pageId: string): void;
  /** Roots of the subpackages that are loaded. */
  readonly loaded: readonly string[];
  /** Every subpackage of app.json. */
  list(): PackageState[];
}

export interface PackageState {
  root: string;
  name: string;
  state: 'absent' | 'loading' | 'loaded';
}

type Require = (root: string, load: () => unknown, success?: Answer, fail?: Answer) => Promise<unknown>;
type Answer = (result: unknown) => void;

let current: Packages | undefined;

/** What the build makes of require.async and of require with callbacks. */
export const requirePackage: Require = async (root, load, success, fail) => {
  try {
    await current?.load(`${root}/`);
    const result = load();
    success?.(result);
    return result;
  } catch (error) {
    if (!fail) throw error;
    fail(error);
    return undefined;
  }
};

interface Parts {
  app: AppConfig;
  /** The page that the app starts with. */
  entryPath: string;
  isOnWifi: () => boolean;
  /** A package begins to load, or is there. */
  onChange: () => void;
  /** The main package has come after the start. */
  onMain: () => void;
  /** Runs the definitions of a package, and puts its components in the place of their placeholders after the last one. */
  defineTogether: (run: () => void) => void;
}

export function createPackages({ app, entryPath, isOnWifi, onChange, onMain, defineTogether }: Parts): Packages {
  const roots = (app.packages ?? []).map(({ root }) => root);
  const alone = new Set((app.packages ?? []).filter(({ independent }) => independent).map(({ root }) => root));
  const loading = new Map<string, Promise<void>>();
  const loaded: string[] = [];
  const waiting = new Map<string, (() => void)[]>();
  const components = new Map<string, ComponentJson>();
  const rootOf = (id: string): string => roots.find((root) => id.startsWith(`${root}/`)) ?? MAIN;
  const isIndependent = (id: string): boolean => alone.has(rootOf(id));
  let hasMain = !isIndependent(entryPath);

  function isReady(id: string): boolean {
    const root = rootOf(id);
    return (alone.has(root) || hasMain) && (root === MAIN || loaded.includes(root));
  }

  async function fetched(root: string): Promise<void> {
    await new Promise((resolve) => window.setTimeout(resolve, DOWNLOAD_MS));
    if (root === MAIN) hasMain = true;
    else loaded.push(root);
    const definitions = waiting.get(root) ?? [];
    defineTogether(() => definitions.forEach((run) => run()));
    waiting.delete(root);
    if (root === MAIN) onMain();
    onChange();
  }

  async function load(id: string): Promise<void> {
    const root = rootOf(id);
    if (!alone.has(root) && !hasMain) await loadRoot(MAIN);
    if (root !== MAIN) await loadRoot(root);
  }

  function loadRoot(root: string): Promise<void> {
    const known = loading.get(root);
    if (known) return known;
    const under = fetched(root);
    loading.set(root, under);
    onChange();
    return under;
  }

  /** Loads what stands behind the placeholders of a page and of the components in it. */
  function fetchPlaceholders(id: string, seen = new Set<string>()): void {
    const json = components.get(id);
    if (!json || seen.has(id)) return;
    seen.add(id);
    for (const [tag, ref] of Object.entries(json.usingComponents ?? {})) {
      const used = ref.replace(/^\//, '');
      const isOwn = rootOf(used) === rootOf(id);
      if (isOwn || (isReady(used) && !isIndependent(id))) fetchPlaceholders(used, seen);
      else if (json.componentPlaceholder?.[tag]) void load(used);
      else console.error(`${id}: <${tag}> is in another package and has no componentPlaceholder`);
    }
  }

  const packages: Packages = {
    get hasMain() {
      return hasMain;
    },
    isIndependent,
    isReady,
    load,
    loaded,
    list() {
      const main = alone.size > 0 ? [{ root: MAIN, name: '主包' }] : [];
      return [...main, ...(app.packages ?? [])].map(({ root, name = '' }) => {
        const isThere = root === MAIN ? hasMain : loaded.includes(root);
        return { root, name, state: isThere ? 'loaded' : loading.has(root) ? 'loading' : 'absent' };
      });
    },
    define(id, json, run) {
      components.set(id, json);
      const root = rootOf(id);
      if (isReady(id)) run();
      else waiting.set(root, [...(waiting.get(root) ?? []), run]);
    },
    follow(pageId) {
      fetchPlaceholders(pageId);
      const rule = app.preloadRule?.[pageId];
      if (!rule || (rule.network !== 'all' && !isOnWifi())) return;
      const named = (app.packages ?? []).filter(({ root, name }) =>
        rule.packages.some((one) => one === name || one === root),
      );
      const wantsMain = rule.packages.includes(MAIN_NAME) && !hasMain;
      window.setTimeout(() => {
        if (wantsMain) void loadRoot(MAIN);
        named.forEach(({ root }) => void load(`${root}/`));
      }, PRELOAD_AFTER_MS);
    },
  };
  current = packages;
  return packages;
}

type Route = (options: { url: string; success?: unknown; fail?: unknown; complete?: unknown }) => unknown;

/** Lets the functions that open pages wait for the page's package. */
export function waitForPackages(wx: Record<string, unknown>, packages: Packages, topPath: () => string): void {
  for (const name of ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']) {
    const open = wx[name] as Route;
    wx[name] = ((options) => {
      const { path } = parsePageUrl(absolutePageUrl(options.url, topPath()));
      if (packages.isReady(path)) return open(options);
      const opened = packages.load(path).then(() => open(options));
      return (options.success ?? options.fail ?? options.complete) ? undefined : opened;
    }) satisfies Route;
  }
}
