// Functions of WXS that answer events and changes (`bindtap="{{ m.tap }}"`, `change:prop="{{ m.changed }}"`): they get the node
// and its owner as descriptors, and reach the logic layer by callMethod alone (platform: WXS). build/templates.ts calls these.
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { nodeOfEvent } from './plain-events';
import { elementsIn, type QueryScope } from './queries/selector-query';
import { inNextTurn } from './rules/turns';

type Node = glassEasel.Element;
type Listener = (...input: unknown[]) => unknown;
type Methods = Record<string, Listener | undefined>;
interface Caller extends Methods {
  readonly _$: Listener & glassEasel.GeneralComponent;
}

/** Styles of WXS lie over those that WXML and `this.animate` give. */
const OVER_ALL = 3;
/** How the compiler marks a function of the page or component itself; all other numbers are modules of WXS. */
const OF_DATA = 0;

const descriptors = new WeakMap<Node, object>();

/** What compiled templates call; load-app.ts hands it to the bundle. */
export const wxsResponders = { change, event };

function change(listener: Listener): Listener {
  return (now, old, owner, node) => listener(now, old, descriptorOf(owner as Node), descriptorOf(node as Node));
}

function event(caller: Caller, told: object, listener: Listener, path?: unknown[] | null): unknown {
  if (!path || path[0] === OF_DATA) return listener.call(caller, told);
  const node = nodeOfEvent(told);
  return listener.call(undefined, { ...told, instance: node && descriptorOf(node) }, descriptorOf(caller._$));
}

function descriptorOf(node: Node): object {
  const known = descriptors.get(node) ?? createDescriptor(node);
  descriptors.set(node, known);
  return known;
}

function createDescriptor(node: Node): object {
  const state = {};
  const box = (): HTMLElement => node.getBackendElement() as unknown as HTMLElement;
  const select = (selector: string): object[] => elementsIn({ _$: node } as QueryScope, selector).map(descriptorOf);
  return {
    selectComponent: (selector: string) => select(selector)[0],
    selectAllComponents: select,
    setStyle: (style: string | Record<string, string>) => node.setNodeStyle(styleText(style), OVER_ALL),
    addClass: (names: string) => toggle(node, names, true),
    removeClass: (names: string) => toggle(node, names, false),
    hasClass: (name: string) => box().classList.contains(name),
    getDataset: () => ({ ...node.dataset }),
    getState: () => state,
    getComputedStyle: (names: string[]) => {
      const style = window.getComputedStyle(box());
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
    },
    getBoundingClientRect: () => box().getBoundingClientRect().toJSON() as object,
    callMethod: (name: string, argument: unknown) => inNextTurn(() => methodsOf(node)[name]?.(argument)),
    triggerEvent: (name: string, detail: unknown) => node.triggerEvent(name, detail),
    requestAnimationFrame: (task: () => void) => void window.requestAnimationFrame(() => task()),
    setTimeout: (task: () => void, ms: number) => window.setTimeout(task, ms),
    clearTimeout: (timer: number) => window.clearTimeout(timer),
  };
}

/** The methods of a component, or of the page or component whose WXML holds a built-in tag. */
function methodsOf(node: Node): Methods {
  const own = node as Partial<glassEasel.GeneralComponent>;
  const component = own.getMethodCaller ? node : node.ownerShadowRoot?.getHostNode();
  return (component as glassEasel.GeneralComponent).getMethodCaller();
}

function toggle(node: Node, names: string, isOn: boolean): void {
  for (const name of names.split(/\s+/).filter(Boolean)) node.toggleNodeClass(name, isOn);
}

function styleText(style: string | Record<string, string>): string {
  if (typeof style === 'string') return style;
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value}`)
    .join('; ');
}
