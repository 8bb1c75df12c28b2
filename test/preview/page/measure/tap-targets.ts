// What can be tapped on the page and how large it is: nodes with a tap listener, and tags that answer taps by themselves.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { TapTarget } from './recording';
import { nameOf } from './tree';

const PARENTS_FIRST = 'composed-descendants-root-first' as glassEasel.ElementIteratorType;
const ANSWERS_TAPS = new Set(['button', 'input', 'textarea', 'switch', 'checkbox', 'radio', 'picker', 'navigator']);

/** Vant's icon hands every tap on; it is a target only where somebody listens to the icon itself. */
const FORWARDING = /\/icon\/index$/;

/** The framework's list of listeners is not in its typings. */
interface WithListeners {
  _$eventTarget?: { listeners: Record<string, unknown>; captureListeners: Record<string, unknown> | null };
}

export function measureTapTargets(root: glassEasel.Element): TapTarget[] {
  const targets: TapTarget[] = [];
  for (const node of glassEasel.ElementIterator.create(root, PARENTS_FIRST)) {
    const element = node.asElement();
    if (!element || element === root || element.asVirtualNode() || !isTapped(element)) continue;
    const { width, height } = areaOf(element);
    if (width > 0 && height > 0) targets.push({ what: nameOf(element), width, height });
  }
  return targets;
}

function isTapped(element: glassEasel.Element): boolean {
  const tag = element.asNativeNode()?.is.replace(/^(wx-|taro-)|-core$/g, '') ?? '';
  if (ANSWERS_TAPS.has(tag)) return true;
  if (!listensTo(element, 'tap')) return false;
  const host = element.ownerShadowRoot?.getHostNode();
  return !host || !FORWARDING.test(host.is) || listensTo(host, 'click');
}

function listensTo(element: glassEasel.Element, type: string): boolean {
  return (element as unknown as WithListeners)._$eventTarget?.listeners[type] !== undefined;
}

/**
 * The area that takes a tap: the element's own box with the parts that stand out of it. Words in a line are as wide as they
 * are, so only their height counts.
 */
function areaOf(element: glassEasel.Element): { width: number; height: number } {
  const dom = element.getBackendElement() as unknown as HTMLElement | null;
  if (!dom) return { width: 0, height: 0 };
  const boxes = [dom, ...dom.querySelectorAll<HTMLElement>('*')]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return { width: 0, height: 0 };
  const isInLine = getComputedStyle(dom).display === 'inline';
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  return { width: isInLine ? window.innerWidth : width, height };
}
