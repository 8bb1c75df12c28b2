/**
 * Loads the app's components and pages, TypeScript and all, into miniprogram-simulate: it knows neither npm parts, nor
 * app.json's global components, nor pages, nor a second load under jest. Everything is fresh at each test.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as simulate from 'miniprogram-simulate';
import type { Component, RootComponent } from 'j-component';
import { fakeWx, renewFakeWx } from './fakes/wx/fake-wx';

type Data = Record<string, unknown>;
type Properties = WechatMiniprogram.Component.PropertyOption;
type Methods = WechatMiniprogram.Component.MethodOption;
/** A mounted component or page, or a part of it found by class or id; tag selectors find nothing. */
export type Part = Component<Data, Properties, Methods>;
type Definition = Record<string, unknown> & { relations?: Record<string, object> };
type Register = (definition: Definition) => void;
interface ComponentJson {
  usingComponents?: Record<string, string>;
}

const ROOT = path.resolve(__dirname, '../miniprogram');
const globals = globalThis as unknown as Record<string, unknown>;
const files = jest.requireActual<{
  readJson: (file: string) => ComponentJson | null;
  runJs: (file: string) => void;
}>('miniprogram-simulate/src/utils');

const register = globals.Component as Register;
const definitions = new Map<string, Definition>();
const mounted: RootComponent<Data, Properties, Methods>[] = [];
let running = '';
let app: object | undefined;

globals.Component = (definition: Definition) => {
  definitions.set(running, definition);
  // simulate rewrites the relations it is given, and the definition may be registered again.
  const { relations } = definition;
  const copied = relations && Object.fromEntries(Object.entries(relations).map(([key, value]) => [key, { ...value }]));
  register(copied ? { ...definition, relations: copied } : definition);
};

// simulate runs a component's file by deleting it from require.cache, which does nothing under jest: replay instead.
files.runJs = (file) => {
  const known = definitions.get(file);
  running = file;
  if (known) (globals.Component as Register)(known);
  else jest.requireActual(file);
};

const readJson = files.readJson;
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
  const npm = [`/miniprogram_npm/${place}`, `/miniprogram_npm/${place}/index`].find((at) =>
    exists(path.join(ROOT, at)),
  );
  if (!npm) throw new Error(`${file}: component ${place} not found (run npm run build:npm)`);
  return npm;
}

beforeEach(() => {
  // simulate lays its own `wx` over the fake one while this file is imported.
  renewFakeWx();
  jest.resetModules();
  definitions.clear();
  app = undefined;
  Object.assign(globals, { getCurrentPages: () => [], getApp: () => app, App: keepApp });
});

afterEach(() => {
  mounted.splice(0).forEach((part) => {
    part.detach();
  });
  document.body.innerHTML = '';
});

function keepApp(definition: object): void {
  app = definition;
}

/** Starts the app as WeChat does, from the launch options of the fake device; a page starts it when nobody has. */
export function launchApp(): object {
  appModule('app');
  if (!app) throw new Error('app.ts does not call App()');
  const options = fakeWx().device.launchOptions;
  callIfThere(app, 'onLaunch', options);
  callIfThere(app, 'onShow', options);
  return app;
}

/** Loads a module of the app (`stores/root`), the very instance that the components of this test use. */
export function appModule<T extends object>(place: string): T {
  return jest.requireActual<T>(path.join(ROOT, place));
}

/** Mounts a component (`components/load-state/load-state`) with its properties and attaches it to the document. */
export function mount(place: string, properties: object = {}): Part {
  const id = simulate.load(path.join(ROOT, place), path.basename(place), {
    rootPath: ROOT,
    compiler: 'official',
    compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
  });
  const part = simulate.render<Data, Properties, Methods>(id, properties);
  const parent = document.createElement('div');
  document.body.appendChild(parent);
  part.attach(parent);
  mounted.push(part);
  return part;
}

/** Mounts a page of the launched app and lets it live: properties from the query, then onLoad, onShow, onReady. */
export function mountPage(place: string, query: Record<string, string> = {}): Part {
  if (!app) launchApp();
  const page = mount(place, query);
  Object.assign(globals, { getCurrentPages: () => [Object.assign(page.instance, { route: place, options: query })] });
  call(page, 'onLoad', query);
  call(page, 'onShow');
  call(page, 'onReady');
  return page;
}

/** Calls a method of a page, such as a life cycle (`onReachBottom`); a method that is not there is left out. */
export function call(part: Part, name: string, ...args: unknown[]): unknown {
  return callIfThere(part.instance, name, ...args);
}

function callIfThere(owner: object, name: string, ...args: unknown[]): unknown {
  const method = (owner as Record<string, unknown>)[name];
  return typeof method === 'function' ? (method as (...given: unknown[]) => unknown).apply(owner, args) : undefined;
}

/** The part found by class or id; throws when there is none, so that a test needs no check of its own. */
export function find(part: Part, selector: string): Part {
  const found = part.querySelector(selector) as Part | undefined;
  if (!found) throw new Error(`${selector} is not in ${part.dom?.innerHTML ?? 'an empty part'}`);
  return found;
}

/** All the parts found by class or id. */
export function findAll(part: Part, selector: string): Part[] {
  return part.querySelectorAll(selector) as Part[];
}

/** What the reader sees as text, white space folded. */
export function text(part: Part): string {
  return (part.dom?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Taps a part and waits until the tap and what it set are on screen. */
export async function tap(part: Part, detail: object = {}): Promise<void> {
  part.dispatchEvent('tap', { detail });
  await settled();
}

/** Hears an event of a component: the details it was sent with, oldest first. */
export function heard(part: Part, event: string): unknown[] {
  const details: unknown[] = [];
  const listening = part as Part & { addEventListener(name: string, handler: (event: CustomEvent) => void): void };
  listening.addEventListener(event, ({ detail }) => details.push(detail));
  return details;
}

/** Waits until promises, fake answers and bindings have come to rest. */
export async function settled(): Promise<void> {
  await simulate.sleep(0);
  await simulate.sleep(0);
}
