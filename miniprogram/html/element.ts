/** An open element, and what surrounds the content inside it. Scopes are immutable: an element that changes one makes another. */
import type { Box } from './box';
import type { CodeText } from './code';
import { breakFlow, createFlow, type Flow, type Item } from './flow';
import type { Look } from './look';
import type { TableContent } from './table';
import type { Tag } from './tag';
import type { Writer } from './writer';

export interface Scope {
  flow: Flow;
  code: CodeText | null;
  table: TableContent | null;
  /** Tables and figures around this place; past a few they no longer gather, they only pass on. */
  gatherers: number;
  /** What the `source` elements inside the `picture`, `video` or `audio` around this place say. */
  source: { src: string; srcset: string } | null;
  /** The formula around this place. */
  formula: { tex: string } | null;
  /** Inside `noscript`: pictures repeat those that stand there for lazy loading. */
  isTwin: boolean;
}

export interface Element {
  tag: Tag;
  look: Look;
  scope: Scope;
  /** The innermost list, quote or panel around what stands in it. */
  box: Box | null;
  /** The width in px of the narrowest box around it that is too narrow for any picture but a sign. */
  room: number;
  /** What the names inside it belong to. */
  space: 'html' | 'svg' | 'math';
  /** It is a part of SVG or MathML itself; where `space` is HTML all the same, HTML stands inside it. */
  isForeign: boolean;
  /** What is to be done at its end. */
  close: (() => void) | null;
}

/** Gives an element a meaning of its own. Its look is that inside it, its scope still that around it. */
export type Opener = (element: Element, writer: Writer, rawText: string) => void;

/** Tables and figures inside one another up to here; deeper ones are layout by all experience. */
export const MAX_GATHERERS = 6;

/** Lets what stands in an element gather apart; `close` is given it at the end. Gives the new scope inside. */
export function gather(element: Element, close: (items: Item[]) => void): Scope {
  const { scope } = element;
  const items: Item[] = [];
  const flow = createFlow(scope.flow.looks, (item) => items.push(item));
  element.close = () => {
    breakFlow(flow);
    close(items);
  };
  return (element.scope = { ...scope, flow });
}
