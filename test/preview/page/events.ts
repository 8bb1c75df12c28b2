// Turns DOM events into mini program events: which bubble, what `detail` holds, touches on the event itself.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { beginTap } from './rules/tap-state';

type FrameworkElement = glassEasel.Element;

/** A DOM node that the framework made. */
export interface FrameworkNode extends EventTarget {
  __wxElement?: FrameworkElement;
}

interface Point {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

interface DomEventOptions {
  originalEvent?: unknown;
  capturePhase?: boolean;
}

const BUBBLING = /^(touch|tap$|canceltap$|longpress$|longtap$|transitionend$|animation)/;
const POINTED = /^(touch|tap$|longpress$|longtap$)/;

let areTapsAside = false;

/** Whether the touch under way has been heard as a long press, so that it sends no tap at its end. */
export function setTapsAside(isAside: boolean): void {
  areTapsAside = isAside;
}

/** The framework calls this for each DOM event somebody listens to. */
export function forwardEvent(element: FrameworkElement, type: string, detail: unknown, options: DomEventOptions): void {
  const event = options.originalEvent;
  if (!(event instanceof Event)) return;
  const bubbles = BUBBLING.test(type);
  // Events from inside a built-in's own DOM (the <input> of an input) are not the component's.
  if (!bubbles && ownElement(event.target) !== element) return;
  if (type === 'tap') {
    if (areTapsAside) return;
    beginTap();
  }
  glassEasel.Event.triggerEvent(element, type, detailOf(type, detail, event, bubbles), {
    ...options,
    bubbles,
    composed: bubbles,
    extraFields: POINTED.test(type) ? touchesOf(type, event) : {},
  });
}

function detailOf(type: string, detail: unknown, event: Event, bubbles: boolean): unknown {
  if (type === 'tap' || type.startsWith('long')) {
    const { x, y } = detail as { x: number; y: number };
    return { x, y };
  }
  if (event instanceof CustomEvent) return event.detail ?? {};
  return bubbles ? {} : detail;
}

function touchesOf(type: string, event: Event): Record<string, Point[]> {
  const pointed = event as Partial<TouchEvent> & MouseEvent;
  const changed = [...(pointed.changedTouches ?? [pointed])].map(pointOf);
  return {
    touches: type.startsWith('touch') ? [...(pointed.touches ?? [])].map(pointOf) : changed,
    changedTouches: changed,
  };
}

function pointOf(touch: Touch | MouseEvent): Point {
  const { pageX, pageY, clientX, clientY } = touch;
  return { identifier: 'identifier' in touch ? touch.identifier : 0, pageX, pageY, clientX, clientY };
}

function ownElement(target: EventTarget | null): FrameworkElement | undefined {
  const node: FrameworkNode | null = target;
  return node?.__wxElement;
}

/** The framework element at or above a DOM node. */
export function frameworkElementOf(target: EventTarget | null): FrameworkElement | undefined {
  let node = target instanceof Node ? (target as Node & FrameworkNode) : null;
  while (node && !node.__wxElement) node = node.parentNode;
  return node?.__wxElement;
}
