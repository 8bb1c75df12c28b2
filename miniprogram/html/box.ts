/**
 * The lists, quotes and panels around a paragraph, as a chain from the innermost outwards. A box has an identity, so
 * that paragraphs of one list item find each other again after something that reacts stood between them.
 */
import { hasAttribute } from './attributes';
import type { Frame } from './block';
import { isPaper, hexColor, NO_COLOR } from './color';
import type { AuthorLook } from './inline';
import type { Looks } from './look';
import { takeMarker } from './marker';
import { LIST_TYPES, type StyleFacts } from './style';
import type { Tag } from './tag';

export interface Box {
  type: 'ul' | 'ol' | 'li' | 'blockquote' | 'dl' | 'dt' | 'dd' | 'div' | 'fold' | '';
  parent: Box | null;
  /** How many boxes, lists and quotes there are down to here. */
  depth: number;
  indent: number;
  quote: number;
  /** The look of the innermost panel, and the number of the fold around; 0 without. */
  panel: number;
  fold: number;
  /** Of a list: the number of its next item; of an item: its own. */
  number: number;
  /** 1, or -1 in a reversed list. */
  step: number;
  /** Of a list: its `list-style-type`, '' for the usual one. */
  numbering: string;
  /**
   * Of an item: its mark, which stands on its first block only, is written. Of a panel or quote: its first block is there.
   * Of a fold: it is open from the start.
   */
  isMarked: boolean;
}

/** What is around a box at the top of an article. */
export const NO_BOX: Box = {
  type: '',
  parent: null,
  depth: 0,
  indent: 0,
  quote: 0,
  panel: 0,
  fold: 0,
  number: 1,
  step: 1,
  numbering: '',
  isMarked: false,
};

/** What the `type` of an `ol` says, as CSS. */
const TYPES: Partial<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Nearly white boxes are seen on white up to here, and shown as the other. */
const WHITEST_BOX = 0xfafafa;
const PALEST_BOX = '#f0f0f0';

/** Deeper boxes keep their text at this depth: a phone has no room for more. */
const MAX_DEPTH = 8;

/** The innermost box inside the element `tag`, which stands in `around`. */
export function boxOf(tag: Tag, around: Box | null, countItems: () => number): Box | null {
  const { name } = tag;
  switch (name) {
    case 'ul':
    case 'menu':
    case 'dir':
    case 'ol':
      return listBox(tag, around, countItems);
    case 'li':
      return itemBox(tag, around);
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
export function panelOf(style: StyleFacts, around: Box | null, looks: Looks): Box | null {
  const { background, isPadded, left, around: line } = style;
  const look: AuthorLook = {};
  // A page's own paper has no padding; the paler grey of a box that has some is made one that a theme tells from paper.
  if (background !== NO_COLOR && !isPaper(background)) look.background = hexColor(background);
  else if (background !== NO_COLOR && isPadded && background < WHITEST_BOX) look.background = PALEST_BOX;
  if (left !== NO_COLOR) {
    look.border = 'left';
    look.borderColor = hexColor(left);
  } else if (line !== NO_COLOR) {
    look.border = 'around';
    look.borderColor = hexColor(line);
  } else if (look.background === undefined) return around;
  const box = boxInside(around, 'div');
  if (box !== around) box.panel = looks.of(look);
  return box;
}

/** The box of a `details`: of the number given, open from the start or not. */
export function foldBox(around: Box | null, number: number, isOpen: boolean): Box {
  const box = makeBox(around, 'fold');
  box.fold = number;
  box.isMarked = isOpen;
  return box;
}

/** A box of `type` inside `parent`, or `parent` itself when it is deep enough already. */
function boxInside(parent: Box | null, type: Box['type']): Box {
  return parent && parent.depth >= MAX_DEPTH ? parent : makeBox(parent, type);
}

/** A list, counting from 1 where it does not say a number one can count from, or from its end where it is reversed. */
function listBox({ name, attrs, style }: Tag, parent: Box | null, countItems: () => number): Box {
  const isOrdered = name === 'ol';
  const box = boxInside(parent, isOrdered ? 'ol' : 'ul');
  if (box === parent) return box;
  const type = style?.list ?? TYPES[attrs.type] ?? attrs.type.toLowerCase();
  if (type !== '' && type !== (isOrdered ? 'decimal' : 'disc') && LIST_TYPES.test(type)) box.numbering = type;
  if (!isOrdered) return box;
  const isReversed = hasAttribute(attrs, 'reversed');
  const start = parseInt(attrs.start, 10);
  const number = isReversed && !Number.isSafeInteger(start) ? countItems() : start;
  if (!Number.isSafeInteger(number)) return box;
  box.number = number;
  if (isReversed) box.step = -1;
  return box;
}

/** The next item of the nearest list; an item without a list gets a list of its own. */
function itemBox({ attrs, style }: Tag, around: Box | null): Box {
  let list = around;
  while (list && list.type !== 'ul' && list.type !== 'ol') list = list.type === 'blockquote' ? null : list.parent;
  list ??= makeBox(around, 'ul');
  const value = parseInt(attrs.value, 10);
  if (Number.isSafeInteger(value)) list.number = value;
  const item = makeBox(list, 'li');
  item.number = list.number;
  item.isMarked = (style?.list ?? list.numbering) === 'none';
  list.number += list.step;
  return item;
}

/** Gives a block that is cut out of its boxes what it must carry; takes the item's mark when no block has it yet. */
export function addFrame(frame: Frame, box: Box | null, anchors: string[] | null): void {
  if (anchors) frame.anchors = anchors;
  if (box === null) return;
  if (takeStart(box)) frame.isStart = true;
  const { indent, quote, panel, fold } = box;
  if (panel > 0) frame.panel = panel;
  if (fold > 0) frame.fold = fold;
  if (indent > 0) frame.indent = indent;
  if (quote > 0) frame.quote = quote;
  const marker = takeMarker(box);
  if (marker !== '') frame.marker = marker;
}

/** Whether nothing has stood in the innermost panel or quote yet; from now on something does. */
export function takeStart(box: Box): boolean {
  if (box.panel === 0 && box.quote === 0) return false;
  let at: Box | null = box;
  while (at && at.type !== 'div' && at.type !== 'blockquote') at = at.parent;
  if (at === null || at.isMarked) return false;
  return (at.isMarked = true);
}

function makeBox(parent: Box | null, type: Box['type']): Box {
  const { depth, indent, quote, panel, fold } = parent ?? NO_BOX;
  return {
    type,
    parent,
    depth: depth + 1,
    indent: type === 'ul' || type === 'ol' || type === 'dd' ? indent + 1 : indent,
    quote: type === 'blockquote' ? quote + 1 : quote,
    panel,
    fold,
    number: 1,
    step: 1,
    numbering: '',
    isMarked: false,
  };
}
