/** An open element, and what surrounds the content inside it. Scopes are immutable: an element that changes one makes another. */
import type { CodeText } from './code';
import type { Flow } from './flow';
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
  /** `srcset` of a `source` inside the `picture` around this place. */
  picture: { srcset: string } | null;
  /** The `video` or `audio` around this place. */
  media: { src: string } | null;
  /** The formula around this place. */
  formula: { tex: string } | null;
  /** Inside `noscript`: pictures repeat those that stand there for lazy loading. */
  isTwin: boolean;
}

export interface Element {
  tag: Tag;
  look: Look;
  scope: Scope;
  /** What the names inside it belong to. */
  space: 'html' | 'svg' | 'math';
  /** It is a part of SVG or MathML itself; where `space` is HTML all the same, HTML stands inside it. */
  isForeign: boolean;
  /** What is to be done at its end. */
  close: (() => void) | null;
}

/** Gives an element a meaning of its own. Its look is that inside it, its scope still that around it. */
export type Opener = (writer: Writer, element: Element, rawText: string) => void;

/** Tables and figures inside one another up to here; deeper ones are layout by all experience. */
export const MAX_GATHERERS = 6;
