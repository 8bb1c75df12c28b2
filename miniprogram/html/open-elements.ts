/** The stack of open elements and the ways to close some of them. `tree.ts` holds the rules of HTML. */
import type { Element } from './element';
import { lookInside } from './look';
import type { Tag } from './tag';
import { BLOCK, FORMATTING, MATH_ISLAND, SCOPE, SLOTS, SPECIAL, SVG_ISLAND, TABLE, type Kind } from './tags';
import type { Writer } from './writer';

/** Deeper elements are passed over and their text kept: no layout shows them, and JSON overflows in the end. */
const MAX_DEPTH = 400;
/** As many equal inline elements the HTML standard opens again, and no more. */
const MAX_REOPENED = 3;

export class OpenElements {
  top: Element;
  /** Whether elements were passed over for their depth: their end tags mean nothing. */
  hasSkipped = false;
  private readonly stack: Element[];
  private readonly counts: number[] = new Array<number>(SLOTS).fill(0);
  private skipped = new Map<string, number>();
  private readonly writer: Writer;

  constructor(writer: Writer) {
    this.writer = writer;
    this.top = writer.root;
    this.stack = [writer.root];
  }

  get length(): number {
    return this.stack.length;
  }

  nameAt(index: number): string {
    return this.stack[index]?.tag.name ?? '';
  }

  flagsAt(index: number): number {
    return this.stack[index]?.tag.kind.flags ?? 0;
  }

  /** Whether such an element is open; of unknown names, whether any is. */
  has(kind: Kind): boolean {
    return this.counts[kind.slot] > 0;
  }

  open(tag: Tag, rawText: string): void {
    const { top } = this;
    const { name } = tag;
    if (this.stack.length >= MAX_DEPTH) {
      this.hasSkipped = true;
      this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1);
      if (tag.kind.flags & SPECIAL) this.writer.break(top);
      return;
    }
    const isRoot = name === 'svg' || name === 'math';
    const isForeign = isRoot || top.space !== 'html';
    const space = isRoot ? name : isForeign && isIslandIn(top.space, tag) ? 'html' : top.space;
    const element: Element = { tag, look: top.look, scope: top.scope, space, isForeign, close: null };
    this.writer.open(element, rawText);
    this.push(element);
  }

  /** Whether an end tag belongs to an element that was passed over. */
  takeSkipped({ name, flags }: Kind): boolean {
    const count = this.skipped.get(name) ?? 0;
    if (count === 0) return false;
    this.skipped.set(name, count - 1);
    if (flags & SPECIAL) this.writer.break(this.top);
    return true;
  }

  pop(): Tag {
    const { tag, scope, close, isForeign } = this.top;
    const { stack } = this;
    stack.pop();
    this.top = stack[stack.length - 1];
    if (!isForeign) this.counts[tag.kind.slot]--;
    if ((tag.kind.flags & BLOCK || tag.name === 'text') && !scope.code) scope.flow.break();
    if (close) close();
    if (this.hasSkipped && stack.length < MAX_DEPTH / 2) {
      this.hasSkipped = false;
      this.skipped = new Map();
    }
    return tag;
  }

  /** Closes the element at `index` and all inside it. Inline elements it cuts off go on after it, but not past a cell. */
  closeTo(index: number, isBarrier = false): void {
    const cut: Tag[] = [];
    while (this.stack.length > index) {
      const tag = this.pop();
      if (this.stack.length > index && tag.kind.flags & FORMATTING) cut.push(tag);
      else if (tag.kind.flags & SCOPE) cut.length = 0;
    }
    if (isBarrier) return;
    for (const tag of cut.reverse()) {
      const { look, scope, space } = this.top;
      if (this.counts[tag.kind.slot] >= MAX_REOPENED || space !== 'html') continue;
      this.push({
        tag,
        look: scope.code ? look : lookInside(look, tag, this.writer.baseUrl),
        scope,
        space,
        isForeign: false,
        close: null,
      });
    }
  }

  /** Closes the innermost element that `matches`, looking no further than a table cell or what `stops`. */
  closeInScope(matches: (element: Element) => boolean, stops?: (element: Element) => boolean): void {
    const index = this.findInScope(matches, stops);
    if (index !== -1) this.closeTo(index);
  }

  /** Takes an inline element out of the stack; what is open inside it stays open without it. */
  takeOut(name: string): void {
    const { stack } = this;
    const index = this.findInScope(({ tag }) => tag.name === name);
    if (index === -1) return;
    let block = stack.length - 1;
    while (block > index && !isSpecial(stack[block])) block--;
    // What stands inside it, or inside the last block in it, ends with it.
    this.closeTo(block === index ? index : block + 1);
    if (block === index) return;
    this.counts[stack[index].tag.kind.slot]--;
    stack.splice(index, 1);
    for (let at = index; at < stack.length; at++) {
      const element = stack[at];
      const { box, isPre, on, role } = element.look;
      element.look = { ...lookInside(stack[at - 1].look, element.tag, this.writer.baseUrl), box, isPre, on, role };
    }
  }

  /** Closes SVG and MathML down to the HTML around or inside them. */
  leaveForeign(): void {
    while (this.top.space !== 'html') this.pop();
  }

  /** Closes the innermost element of that name in the SVG or MathML that is open; false when there is none. */
  closeForeign(name: string): boolean {
    let index = this.stack.length - 1;
    while (index > 0 && this.stack[index].space !== 'html' && this.stack[index].tag.name !== name) index--;
    if (this.stack[index].space === 'html') return false;
    this.closeTo(index, true);
    return true;
  }

  /** Whether table parts come next: the innermost table has no open cell or caption. */
  isInTable(): boolean {
    let index = this.stack.length - 1;
    while (index > 0 && !/^(?:table|td|th|caption)$/.test(this.stack[index].tag.name)) index--;
    return index > 0 && this.stack[index].tag.name === 'table';
  }

  /** Index of the innermost open table, -1 outside of tables. */
  lastTable(): number {
    let index = this.has(TABLE) ? this.stack.length - 1 : -1;
    while (index > 0 && this.stack[index].tag.name !== 'table') index--;
    return index;
  }

  private push(element: Element): void {
    this.stack.push(element);
    this.top = element;
    if (!element.isForeign) this.counts[element.tag.kind.slot]++;
  }

  private findInScope(matches: (element: Element) => boolean, stops?: (element: Element) => boolean): number {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const element = this.stack[index];
      if (element.isForeign) {
        if (element.space === 'html') return -1;
      } else if (matches(element)) return index;
      else if (element.tag.kind.flags & SCOPE || stops?.(element)) return -1;
    }
    return -1;
  }
}

/** An element at which the search for an inline element gives up. */
export function isSpecial({ tag, isForeign, space }: Element): boolean {
  return isForeign ? space === 'html' : (tag.kind.flags & SPECIAL) !== 0;
}

/** Whether HTML stands inside a part of SVG or MathML. */
function isIslandIn(space: Element['space'], { name, kind, attrs }: Tag): boolean {
  if (space === 'svg') return (kind.flags & SVG_ISLAND) !== 0;
  return (kind.flags & MATH_ISLAND) !== 0 || (name === 'annotation-xml' && /html/i.test(attrs.encoding ?? ''));
}
