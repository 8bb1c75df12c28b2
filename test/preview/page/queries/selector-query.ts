// createSelectorQuery: asks for the places, sizes and contents of nodes; answers come after the next render, in order.
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { contextOf, nodeOf } from './node-of';

/** What the app passes to `in()`: a page or component instance. */
export interface QueryScope {
  _$?: glassEasel.GeneralComponent;
}

interface Fields {
  id?: boolean;
  dataset?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  node?: boolean;
  context?: boolean;
  properties?: string[];
  computedStyle?: string[];
}

type Answer = Record<string, unknown> | null | (Record<string, unknown> | null)[];
type Callback = (answer: Answer) => void;

const RECT: Fields = { id: true, dataset: true, rect: true, size: true };
const SCROLL: Fields = { id: true, dataset: true, scrollOffset: true };

export class SelectorQuery {
  private readonly asked: (() => Answer)[] = [];
  private readonly callbacks: (Callback | undefined)[] = [];

  constructor(private scope: QueryScope | undefined) {}

  in(scope: QueryScope): this {
    this.scope = scope;
    return this;
  }

  select(selector: string) {
    const { scope } = this;
    return this.nodes((fields) => answerFor(elementsIn(scope, selector)[0], fields));
  }

  selectAll(selector: string) {
    const { scope } = this;
    // A page that was closed meanwhile still has its tree, but nothing of it is drawn.
    return this.nodes((fields) => {
      const answers = elementsIn(scope, selector).map((element) => answerFor(element, fields));
      return answers.filter((answer) => answer !== null);
    });
  }

  selectViewport() {
    return this.nodes(viewport);
  }

  exec(done?: (answers: Answer[]) => void): this {
    const { asked, callbacks } = this;
    requestAnimationFrame(() => {
      const answers = asked.map((ask) => ask());
      answers.forEach((answer, index) => callbacks[index]?.(answer));
      done?.(answers);
    });
    return this;
  }

  private nodes(ask: (fields: Fields) => Answer) {
    const push = (fields: Fields, callback?: Callback): this => {
      this.asked.push(() => ask(fields));
      this.callbacks.push(callback);
      return this;
    };
    return {
      boundingClientRect: (callback?: Callback) => push(RECT, callback),
      scrollOffset: (callback?: Callback) => push(SCROLL, callback),
      fields: (fields: Fields, callback?: Callback) => push(fields, callback),
      node: (callback?: Callback) => push({ node: true }, callback),
      context: (callback?: Callback) => push({ context: true }, callback),
    };
  }
}

/** The framework elements of a selector inside a page or component; none without a scope. */
export function elementsIn(scope: QueryScope | undefined, selector: string): glassEasel.Element[] {
  return scope?._$?.getShadowRoot()?.querySelectorAll(selector) ?? [];
}

function answerFor(node: glassEasel.Element | undefined, fields: Fields): Record<string, unknown> | null {
  const element = node?.getBackendElement() as unknown as HTMLElement | null | undefined;
  if (!node || !element) return null;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = scrollerOf(element);
  const style = fields.computedStyle && window.getComputedStyle(element);
  return {
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: { ...node.dataset } }),
    ...(fields.rect && { left, top, right, bottom }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && { scrollLeft, scrollTop, scrollWidth, scrollHeight }),
    ...(fields.node && { node: nodeOf(element) }),
    ...(fields.context && { context: contextOf(element) }),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, Reflect.get(element, name)])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style && Reflect.get(style, name)])),
  };
}

/** A page scrolls the window; every other node scrolls itself. */
function scrollerOf(element: HTMLElement): Element {
  return element.localName === 'wx-page' ? document.documentElement : element;
}

function viewport(fields: Fields): Record<string, unknown> {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }),
    ...(fields.size && { width: window.innerWidth, height: window.innerHeight }),
    ...(fields.scrollOffset && { scrollLeft: window.scrollX, scrollTop: window.scrollY, scrollWidth, scrollHeight }),
  };
}
