/**
 * Gathers paragraphs with nothing to tap into nodes of rich text, with the lists, quotes and panels around them opened
 * once and shared by neighbours.
 */
import type { RichAttributes, RichElement, RichNode } from './inline';
import type { Box } from './box';
import type { Looks } from './look';
import { FIRST, type Paragraph } from './paragraph';

interface OpenBox {
  box: Box;
  element: RichElement;
  /** Of a list: number of the last item in it. */
  last: number | null;
}

export class RichBuilder {
  readonly nodes: RichNode[] = [];
  paragraphs = 0;
  length = 0;
  private readonly looks: Looks;
  private open: OpenBox[] = [];
  private box: Box | null = null;

  constructor(looks: Looks) {
    this.looks = looks;
  }

  add(paragraph: Paragraph): void {
    this.paragraphs++;
    this.length += paragraph.length;
    const { box } = paragraph;
    const into = this.enter(box);
    const node = paragraph.rich(this.looks);
    if (into === this.nodes) {
      into.push(node);
      return;
    }
    // The first paragraph of an item is the item's own text.
    const isFirst = into.length === FIRST && box !== null && /^(?:li|d[dt])$/.test(box.type);
    if (typeof node === 'string') into.push(isFirst ? node : ['p', 0, node]);
    else if (isFirst && node[0] === 'p' && node[1] === 0)
      for (let at = FIRST; at < node.length; at++) into.push(node[at]);
    else into.push(node);
  }

  /** Nodes that belong at this place as they are, such as a table inside a table. */
  addNodes(nodes: RichNode[], box: Box | null): void {
    const into = this.enter(box);
    for (const node of nodes) into.push(node);
    this.paragraphs++;
  }

  /** Opens the boxes down to `box` and gives the children of the innermost. */
  private enter(box: Box | null): (RichNode | RichAttributes | number)[] {
    if (box !== this.box) {
      this.box = box;
      this.reopen(box);
    }
    const { open } = this;
    return open.length > 0 ? open[open.length - 1].element : this.nodes;
  }

  private reopen(box: Box | null): void {
    const { open } = this;
    const path: Box[] = [];
    for (let at = box; at; at = at.parent) if (at.type !== 'fold') path.unshift(at);
    let shared = 0;
    while (shared < path.length && shared < open.length && open[shared].box === path[shared]) shared++;
    // An `ol` can only count on by one: any other number starts a list of its own.
    const list = shared > 0 && shared < path.length ? open[shared - 1] : null;
    if (list?.box.type === 'ol' && list.last !== null && path[shared].number !== list.last + 1) shared--;
    open.length = shared;
    for (let depth = shared; depth < path.length; depth++) this.push(path[depth], path[depth + 1]);
  }

  private push(box: Box, next: Box | undefined): void {
    const { type, number, numbering } = box;
    const element: RichElement = [type, type === 'div' ? number : 0];
    if (type === 'ol' && next?.type === 'li' && (next.number !== 1 || numbering !== '1')) {
      const attributes: RichAttributes = {};
      if (next.number !== 1) attributes.start = next.number;
      if (numbering !== '1') attributes.type = numbering;
      element[1] = attributes;
    }
    const parent = this.open[this.open.length - 1];
    if (type === 'li') {
      if (box.isMarked) element[1] = { more: true };
      box.isMarked = true;
      parent.last = number;
    }
    (parent ? (parent.element as RichNode[]) : this.nodes).push(element);
    this.open.push({ box, element, last: null });
  }
}
