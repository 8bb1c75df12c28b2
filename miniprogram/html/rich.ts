/**
 * Gathers paragraphs with nothing to tap into nodes of rich text, with the lists, quotes and panels around them opened
 * once and shared by neighbours.
 */
import type { RichAttributes, RichElement, RichNode } from './inline';
import type { Box } from './box';
import type { Looks } from './look';
import { FIRST, richNode, type Paragraph } from './paragraph';

interface OpenBox {
  box: Box;
  element: RichNode[];
  /** Of a list: number of the last item in it. */
  last: number | null;
}

/** A piece of rich text in the making. */
export interface Rich {
  readonly nodes: RichNode[];
  readonly looks: Looks;
  readonly open: OpenBox[];
  /** The innermost box that is open, and what it holds. */
  box: Box | null;
  into: RichNode[];
}

/** Begins a piece of rich text. */
export function createRich(looks: Looks): Rich {
  const nodes: RichNode[] = [];
  return { nodes, looks, open: [], box: null, into: nodes };
}

export function addRich(rich: Rich, paragraph: Paragraph): void {
  const { box } = paragraph;
  const node = richNode(paragraph, rich.looks);
  const into = enter(rich, box);
  // The first paragraph of an item is the item's own text.
  const isFirst = into.length === FIRST && box !== null && /^(?:li|d[dt])$/.test(box.type);
  if (into === rich.nodes || (isFirst && typeof node === 'string')) into.push(node);
  else if (typeof node === 'string') into.push(['p', 0, node]);
  else if (isFirst && node[0] === 'p' && node[1] === 0)
    node.slice(FIRST).forEach((child) => into.push(child as RichNode));
  else into.push(node);
}

/** Opens the boxes down to `box`. */
function enter(rich: Rich, box: Box | null): RichNode[] {
  if (box === rich.box) return rich.into;
  const { open } = rich;
  const path: Box[] = [];
  let shared = 0;
  for (let at = box; at && shared === 0; at = at.parent) {
    shared = open.length;
    while (shared > 0 && open[shared - 1].box !== at) shared--;
    if (shared === 0 && at.type !== 'fold') path.push(at);
  }
  // An `ol` can only count on by one: every other number starts a list of its own.
  const list = shared > 0 && path.length > 0 ? open[shared - 1] : null;
  if (list?.box.type === 'ol' && list.last !== null && path[path.length - 1].number !== list.last + 1) {
    path.push(list.box);
    shared--;
  }
  open.length = shared;
  rich.box = box;
  rich.into = shared > 0 ? open[shared - 1].element : rich.nodes;
  for (let at = path.length - 1; at >= 0; at--) push(rich, path[at], path[at - 1]);
  return rich.into;
}

function push(rich: Rich, box: Box, next: Box | undefined): void {
  const { type, number, numbering, panel } = box;
  const element: RichElement = [type, type === 'div' ? panel : 0];
  const start = type === 'ol' && next?.type === 'li' ? next.number : 1;
  if (start !== 1 || numbering !== '') {
    const attributes: RichAttributes = {};
    if (start !== 1) attributes.start = start;
    if (numbering !== '') attributes.type = numbering;
    element[1] = attributes;
  }
  if (type === 'li') {
    if (box.isMarked) element[1] = { more: true };
    box.isMarked = true;
    rich.open[rich.open.length - 1].last = number;
  }
  rich.into.push(element);
  rich.into = element as RichNode[];
  rich.open.push({ box, element: rich.into, last: null });
}
