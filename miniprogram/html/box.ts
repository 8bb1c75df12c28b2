/**
 * The lists and quotes around a paragraph, as a chain from the innermost outwards. A box has an identity, so that
 * paragraphs of one list item find each other again after something that reacts stood between them.
 */
import type { StartTag } from './attributes';
import type { Frame } from './block';

export interface Box {
  type: 'ul' | 'ol' | 'li' | 'quote' | 'dl' | 'dt' | 'dd';
  parent: Box | null;
  depth: number;
  /** Of a list: the number of its next item; of an item: its own number. */
  number: number;
  /** 1, or -1 in a reversed list. */
  step: number;
  /** `type` of an `ol`: `1`, `a`, `A`, `i` or `I`. */
  numbering: string;
  /** An item's mark stands on its first block only. */
  isMarked: boolean;
}

/** Deeper lists and quotes keep their text at this depth: a phone has no room for more. */
const MAX_DEPTH = 8;

/** The innermost box inside the element `tag`, which stands in `around`. */
export function boxOf({ name, attrs }: StartTag, around: Box | null): Box | null {
  switch (name) {
    case 'ul':
    case 'menu':
    case 'dir':
      return boxInside(around, 'ul');
    case 'ol':
      return orderedBox(around, parseInt(attrs.start ?? '', 10), attrs.type ?? '', attrs.reversed !== undefined);
    case 'li':
      return itemBox(around, parseInt(attrs.value ?? '', 10));
    case 'blockquote':
      return boxInside(around, 'quote');
    case 'dl':
      return boxInside(around, 'dl');
    case 'dt':
    case 'dd':
      return boxInside(outOfEntry(around), name);
    default:
      return around;
  }
}

function outOfEntry(box: Box | null): Box | null {
  return box?.type === 'dt' || box?.type === 'dd' ? box.parent : box;
}

/** A box of `type` inside `parent`, or `parent` itself when it is deep enough already. */
function boxInside(parent: Box | null, type: Box['type']): Box | null {
  if (parent && parent.depth >= MAX_DEPTH) return parent;
  return makeBox(parent, type, 1);
}

/** An ordered list counting from `start` (NaN when not given). */
function orderedBox(parent: Box | null, start: number, numbering: string, isReversed: boolean): Box | null {
  const box = boxInside(parent, 'ol');
  if (!box || box === parent) return box;
  box.number = Number.isNaN(start) ? 1 : start;
  box.step = isReversed ? -1 : 1;
  box.numbering = /^[1aAiI]$/.test(numbering) ? numbering : '1';
  return box;
}

/** The next item of the nearest list; an item without a list gets a list of its own. */
function itemBox(around: Box | null, value: number): Box {
  let list = around;
  while (list && list.type !== 'ul' && list.type !== 'ol') list = list.type === 'quote' ? null : list.parent;
  const owner = list ?? makeBox(around, 'ul', 1);
  if (!Number.isNaN(value)) owner.number = value;
  const item = makeBox(owner, 'li', owner.number);
  owner.number += owner.step;
  return item;
}

/** What a block that is cut out of its boxes must carry; takes the item's mark when no block has it yet. */
export function frameOf(box: Box | null, anchors: string[]): Frame {
  const frame: Frame = {};
  let indent = 0;
  let quote = 0;
  for (let at = box; at; at = at.parent) {
    if (at.type === 'quote') quote++;
    else if (at.type === 'ul' || at.type === 'ol' || at.type === 'dd') indent++;
  }
  if (indent > 0) frame.indent = indent;
  if (quote > 0) frame.quote = quote;
  if (box?.type === 'li' && !box.isMarked) {
    box.isMarked = true;
    frame.marker = markerOf(box);
  }
  if (anchors.length > 0) frame.anchors = anchors;
  return frame;
}

/** `•` or the item's number as its list counts. */
export function markerOf(item: Box): string {
  const { parent, number } = item;
  if (parent?.type !== 'ol') return '•';
  const { numbering } = parent;
  if (numbering === '1' || number < 1 || number > 3999) return `${number}.`;
  const text = numbering === 'a' || numbering === 'A' ? letters(number) : roman(number);
  return `${numbering === 'A' || numbering === 'I' ? text.toUpperCase() : text}.`;
}

function makeBox(parent: Box | null, type: Box['type'], number: number): Box {
  return { type, parent, depth: (parent?.depth ?? 0) + 1, number, step: 1, numbering: '1', isMarked: false };
}

function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  return steps.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, '');
}
