/** Component tests: mounts components and pages of the app, each test in a fresh app, and reads and taps them. */
import path from 'node:path';
import * as simulate from 'miniprogram-simulate';
import type { Component, RootComponent } from 'j-component';
import { forgetComponents, loadComponent, ROOT } from './component-loader';
import { fakeWx, renewFakeWx } from './fakes/wx/fake-wx';

type Data = Record<string, unknown>;
type Properties = WechatMiniprogram.Component.PropertyOption;
type Methods = WechatMiniprogram.Component.MethodOption;
/** A mounted component or page, or a part of it found by class or id; tag selectors find nothing. */
export type Part = Component<Data, Properties, Methods>;
type Root = RootComponent<Data, Properties, Methods>;

const mounted: Root[] = [];
let app: object | undefined;
let complaints: unknown[] = [];

beforeEach(() => {
  // simulate lays its own `wx` over the fake one while it is imported.
  renewFakeWx();
  forgetComponents();
  app = undefined;
  Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => app, App: keepApp });
  // The component framework swallows what a component throws and only prints it.
  complaints = [];
  jest.spyOn(console, 'error').mockImplementation((complaint: unknown) => complaints.push(complaint));
});

afterEach(() => {
  [...mounted].forEach(leave);
  document.body.innerHTML = '';
  jest.restoreAllMocks();
  if (complaints.length > 0) throw complaints[0] instanceof Error ? complaints[0] : new Error(String(complaints[0]));
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
  const part = simulate.render<Data, Properties, Methods>(loadComponent(place), properties);
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
  Object.assign(globalThis, {
    getCurrentPages: () => [Object.assign(page.instance, { route: place, options: query })],
  });
  call(page, 'onLoad', query);
  call(page, 'onShow');
  call(page, 'onReady');
  return page;
}

/** Leaves a page or takes a component away; what is still there after a test is left by itself. */
export function leave(part: Part): void {
  const root = mounted.find((each) => each === part);
  if (!root) throw new Error('only what was mounted can be left');
  mounted.splice(mounted.indexOf(root), 1);
  call(root, 'onUnload');
  root.detach();
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
