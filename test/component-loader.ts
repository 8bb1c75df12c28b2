/**
 * Makes miniprogram-simulate load this app's components: it knows neither npm parts, nor app.json's global components,
 * nor a second load under jest, and what it gives a component to measure with finds nothing.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as simulate from 'miniprogram-simulate';
import { fakeWx } from './fakes/wx/fake-wx';

type Lifetime = (this: object) => void;
type Definition = Record<string, unknown> & {
  relations?: Record<string, object>;
  lifetimes?: Record<string, Lifetime | undefined>;
  created?: Lifetime;
};
interface ComponentJson {
  usingComponents?: Record<string, string>;
}

/** The root of the mini program. */
export const ROOT = path.resolve(__dirname, '../miniprogram');
const COMPILER_BUFFER_BYTES = 64 * 1024 * 1024;

const globals = globalThis as unknown as { Component: (definition: Definition) => void };
const files = jest.requireActual<{
  readJson: (file: string) => ComponentJson | null;
  runJs: (file: string) => void;
}>('miniprogram-simulate/src/utils');
const register = globals.Component;
const readJson = files.readJson;
/** What each file registered in this test, by the file's path without ending. */
const definitions = new Map<string, Definition>();
let running = '';

globals.Component = (definition) => {
  definitions.set(running, definition);
  const { relations = {}, lifetimes } = definition;
  const created = lifetimes?.created ?? definition.created;
  register({
    ...definition,
    // simulate rewrites the relations it is given, and the definition may be registered again.
    relations: Object.fromEntries(Object.entries(relations).map(([key, value]) => [key, { ...value }])),
    lifetimes: {
      ...lifetimes,
      created() {
        // Nothing has a size in jsdom: what a component measures and watches is what the test says of the screen.
        Object.assign(this, fakeWx().screen.api(), { groupSetData });
        created?.call(this);
      },
    },
  });
};

/** The platform draws once for all that is set inside; here nothing is drawn between. */
function groupSetData(set?: () => void): void {
  set?.();
}

// simulate runs a file again by deleting it from require.cache, which does nothing under jest: replay instead.
files.runJs = (file) => {
  const known = definitions.get(file);
  running = file;
  if (known) globals.Component(known);
  else jest.requireActual(file);
};

files.readJson = (file) => {
  const json = readJson(file);
  if (!json) return json;
  const inNpm = file.includes('miniprogram_npm');
  const tags = { ...(inNpm ? {} : readJson(path.join(ROOT, 'app.json'))?.usingComponents), ...json.usingComponents };
  const usingComponents = Object.entries(tags).map(([tag, place]) => [tag, rooted(place, file)]);
  return { ...json, usingComponents: Object.fromEntries(usingComponents) as Record<string, string> };
};

/** Where a component named in `file` lies: a relative path as it is, an npm part from the root of the app. */
function rooted(place: string, file: string): string {
  const exists = (target: string): boolean => fs.existsSync(`${target}.json`);
  if (place.startsWith('/') || place.startsWith('.') || exists(path.join(path.dirname(file), place))) return place;
  const candidates = [`/miniprogram_npm/${place}`, `/miniprogram_npm/${place}/index`];
  const npm = candidates.find((candidate) => exists(path.join(ROOT, candidate)));
  if (!npm) throw new Error(`${file}: component ${place} not found (run npm run build:npm)`);
  return npm;
}

/** Loads a component of the app and all it uses; answers the id under which simulate renders it. */
export function loadComponent(place: string): string {
  return simulate.load(path.join(ROOT, place), path.basename(place), {
    rootPath: ROOT,
    compiler: 'official',
    compilerOptions: { maxBuffer: COMPILER_BUFFER_BYTES },
  });
}

/** Lets the next load run every file anew. */
export function forgetComponents(): void {
  jest.resetModules();
  definitions.clear();
}
