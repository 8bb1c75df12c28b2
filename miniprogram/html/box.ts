/**
 * The lists, quotes and panels around a paragraph, as a chain from the innermost outwards. A box has an identity, so
 * that paragraphs of one list item find each other again after something that reacts stood between them.
 */
import type { Frame } from './block';
import { isPaper, hexColor, NO_COLOR } from './color';
import type { Looks } from './look';
import type { Tag } from './tag';
import { PANEL } from './tags';

export interface Box {
  type: 'ul' | 'ol' | 'li' | 'blockquote' | 'dl' | 'dt' | 'dd' | 'div' | 'fold';
  parent: Box | null;
  depth: number;
  /** Of a list: the number of its next item; of an item: its own; of a panel: its look; of a fold: which it is. */
  number: number;
  /** 1, or -1 in a reversed list. */
  step: number;
  /** `type` of an `ol`: `1`, `a`, `A`, `i` or `I`. */
  numbering: string;
  /** Of an item: its mark, which stands on its first block only, is written. Of a fold: it is open from the start. */
  isMarked: boolean;
}

/** Deeper boxes keep their text at this depth: a phone has no room for more. */
const MAX_DEPTH = 8;

/** The innermost box inside the element `tag`, which stands in `around`. */
export function boxOf({ name, attrs }: Tag, around: Box | null): Box | null {
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
    case 'dl':
      return boxInside(around, name);
    case 'dt':
    case 'dd':
      return boxInside(around?.type === 'dt' || around?.type === 'dd' ? around.parent : around, name);
    default:
      return around;
  }
}

/** The panel that an element makes by a background or a border of its own; `around` when it makes none. */
export function panelOf({ kind, style }: Tag, around: Box | null, looks: Looks): Box | null {
  if (style === null || (kind.flags & PANEL) === 0) return around;
  const { background, left } = style;
  const hasBackground = background !== NO_COLOR && !isPaper(background);
  const line = left === NO_COLOR ? style.around : left;
  if (!hasBackground && line === NO_COLOR) return around;
  const box = boxInside(around, 'div');
  if (!box || box === around) return around;
  box.number = looks.of({
    ...(hasBackground ? { background: hexColor(background) } : {}),
    ...(line === NO_COLOR ? {} : { border: left === NO_COLOR ? 'around' : 'left', borderColor: hexColor(line) }),
  });
  return box;
}

/** The box of a `details`: of the number given, open from the start or not. */
export function foldBox(around: Box | null, number: number, isOpen: boolean): Box {
  const box = makeBox(around, 'fold', number);
  box.isMarked = isOpen;
  return box;
}

/** The number of the fold around, 0 outside of folds. */
export function foldAround(box: Box | null): number {
  for (let at = box; at; at = at.parent) if (at.type === 'fold') return at.number;
  return 0;
}

/** A box of `type` inside `parent`, or `parent` itself when it is deep enough already. */
function boxInside(parent: Box | null, type: Box['type']): Box | null {
  return parent && parent.depth >= MAX_DEPTH ? parent : makeBox(parent, type, 1);
}

/** An ordered list counting from `start` (1 when that is no number one can count from). */
function orderedBox(parent: Box | null, start: number, numbering: string, isReversed: boolean): Box | null {
  const box = boxInside(parent, 'ol');
  if (!box || box === parent) return box;
  if (Number.isSafeInteger(start)) box.number = start;
  if (isReversed) box.step = -1;
  if (/^[aAiI]$/.test(numbering)) box.numbering = numbering;
  return box;
}

/** The next item of the nearest list; an item without a list gets a list of its own. */
function itemBox(around: Box | null, value: number): Box {
  let list = around;
  while (list && list.type !== 'ul' && list.type !== 'ol') list = list.type === 'blockquote' ? null : list.parent;
  const owner = list ?? makeBox(around, 'ul', 1);
  if (Number.isSafeInteger(value)) owner.number = value;
  const item = makeBox(owner, 'li', owner.number);
  owner.number += owner.step;
  return item;
}

/** What a block that is cut out of its boxes must carry; takes the item's mark when no block has it yet. */
export function frameOf(box: Box | null, anchors: string[] | null): Frame {
  const frame: Frame = {};
  let indent = 0;
  let quote = 0;
  for (let at = box; at; at = at.parent) {
    if (at.type === 'blockquote') quote++;
    else if (at.type === 'ul' || at.type === 'ol' || at.type === 'dd') indent++;
    else if (at.type === 'fold') frame.fold = at.number;
    else if (at.type === 'div') frame.panel ??= at.number;
  }
  if (indent > 0) frame.indent = indent;
  if (quote > 0) frame.quote = quote;
  if (box?.type === 'li' && !box.isMarked) {
    box.isMarked = true;
    frame.marker = markerOf(box);
  }
  if (anchors) frame.anchors = anchors;
  return frame;
}

/** `•` or the item's number as its list counts. */
export function markerOf({ parent, number }: Box): string {
  if (parent?.type !== 'ol') return '•';
  const { numbering } = parent;
  if (numbering === '1' || number < 1 || number > 3999) return `${number}.`;
  const text = numbering.toLowerCase() === 'a' ? letters(number) : roman(number);
  return `${numbering < 'a' ? text.toUpperCase() : text}.`;
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

/** Each decimal digit is the same pattern of three signs. */
function roman(number: number): string {
  const patterns = ['', '0', '00', '000', '01', '1', '10', '100', '1000', '02'];
  return [...`${number}`]
    .map((digit, index, digits) => {
      const signs = 'ivxlcdm'.slice(2 * (digits.length - 1 - index));
      return patterns[Number(digit)].replace(/\d/g, (sign) => signs.charAt(Number(sign)));
    })
    .join('');
}
