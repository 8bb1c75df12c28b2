/** The stack of open elements and the ways to close some of them. `tree.ts` holds the rules of HTML. */
import type { Element } from './element';
import { breakFloat, breakFlow } from './flow';
import { lookInside } from './look';
import type { Tag } from './tag';
import { BLOCK, FORMATTING, SCOPE, SLOTS, SPECIAL, TABLE } from './tags';
import type { Writer } from './writer';

/** Deeper elements mean nothing, and their text is kept: no layout shows them. */
const MAX_DEPTH = 400;
/** As many equal inline elements the HTML standard opens again, and no more. */
const MAX_REOPENED = 3;

export interface OpenElements {
  /** The innermost. */
  top: Element;
  /** The name of the element at `index`, counted from the root; '' when there is none. */
  nameAt: (index: number) => string;
  /** Whether an element of that slot is open. */
  has: (slot: number) => boolean;
  open: (tag: Tag, rawText: string) => void;
  pop: () => void;
  /** Closes the element at `index` and all inside it. Inline elements it cuts off go on after it, but not past a cell. */
  closeTo: (index: number, isBarrier: boolean) => void;
  /**
   * Closes the innermost element that has the name or one of the flags in `mask`, looking no further than a table cell or
   * what has a flag in `stop`.
   */
  closeInScope: (name: string, mask: number, stop: number) => void;
  /** Takes an inline element out of the stack; what is open inside it stays open without it. */
  takeOut: (name: string) => void;
  /** Closes SVG and MathML down to the HTML around or inside them. */
  leaveForeign: () => void;
  /** Closes the innermost element of that name in the SVG or MathML that is open; false when there is none. */
  closeForeign: (name: string) => boolean;
  /** Index of the innermost open table, -1 outside of tables. */
  lastTable: () => number;
}

export function createOpenElements({ root, open: give, baseUrl }: Writer): OpenElements {
  const stack = [root];
  const counts = new Int32Array(SLOTS);

  const push = (element: Element): void => {
    stack.push(element);
    self.top = element;
    if (!element.isForeign) counts[element.tag.slot]++;
  };

  const pop = (): void => {
    const { tag, look, scope, close, isForeign } = self.top;
    stack.pop();
    self.top = stack[stack.length - 1];
    if (!isForeign) counts[tag.slot]--;
    if ((tag.flags & BLOCK || tag.name === 'text') && !scope.code) {
      if (tag.style?.isFloated) breakFloat(scope.flow, look);
      else breakFlow(scope.flow);
    }
    if (close) close();
  };

  const closeTo = (index: number, isBarrier: boolean): void => {
    let cut: Tag[] = [];
    while (stack.length > index) {
      const { tag } = self.top;
      pop();
      if (stack.length > index && tag.flags & FORMATTING) cut.push(tag);
      else if (tag.flags & SCOPE) cut = [];
    }
    if (isBarrier) return;
    cut.reverse().forEach((tag) => {
      const { look, scope, box, room, space } = self.top;
      if (counts[tag.slot] >= MAX_REOPENED || space !== 'html') return;
      const inside = scope.code ? look : lookInside(look, tag, baseUrl);
      push({ tag, look: inside, scope, box, room, space, isForeign: false, close: null });
    });
  };

  const findInScope = (name: string, mask: number, stop: number): number => {
    for (let index = stack.length - 1; index > 0 && index > stack.length - MAX_DEPTH; index--) {
      const { tag, isForeign, space } = stack[index];
      if (isForeign) {
        if (space === 'html') return -1;
      } else if (tag.name === name || tag.flags & mask) return index;
      else if (tag.flags & (SCOPE | stop)) return -1;
    }
    return -1;
  };

  const self: OpenElements = {
    top: root,
    nameAt: (index) => (index < stack.length ? stack[index].tag.name : ''),
    has: (slot) => counts[slot] > 0,
    pop,
    closeTo,
    open(tag, rawText) {
      const { name } = tag;
      const { look, scope, box, room, space: around } = self.top;
      const isRoot = name === 'svg' || name === 'math';
      const isForeign = isRoot || around !== 'html';
      const space = isRoot ? name : isForeign && isIslandIn(around, tag) ? 'html' : around;
      const element: Element = { tag, look, scope, box, room, space, isForeign, close: null };
      if (stack.length < MAX_DEPTH) give(element, rawText);
      else if (tag.flags & BLOCK && !scope.code) breakFlow(scope.flow);
      push(element);
    },
    closeInScope(name, mask, stop) {
      const index = findInScope(name, mask, stop);
      if (index !== -1) closeTo(index, false);
    },
    takeOut(name) {
      const index = findInScope(name, 0, 0);
      if (index === -1) return;
      let block = stack.length - 1;
      while (block > index && !isSpecial(stack[block])) block--;
      // What stands inside it, or inside the last block in it, ends with it.
      closeTo(block === index ? index : block + 1, false);
      if (block === index) return;
      counts[stack[index].tag.slot]--;
      stack.splice(index, 1);
      for (let at = index; at < stack.length; at++) {
        const element = stack[at];
        const { isPre, on, role } = element.look;
        element.look = { ...lookInside(stack[at - 1].look, element.tag, baseUrl), isPre, on, role, number: -1 };
      }
    },
    leaveForeign() {
      while (self.top.space !== 'html') pop();
    },
    closeForeign(name) {
      let index = stack.length - 1;
      while (stack[index].space !== 'html' && stack[index].tag.name !== name) index--;
      if (stack[index].space === 'html') return false;
      closeTo(index, true);
      return true;
    },
    lastTable() {
      let index = counts[TABLE] > 0 ? stack.length - 1 : -1;
      while (index > 0 && stack[index].tag.name !== 'table') index--;
      return index;
    },
  };
  return self;
}

/** An element at which the search for an inline element gives up. */
function isSpecial({ tag, isForeign, space }: Element): boolean {
  return isForeign ? space === 'html' : (tag.flags & SPECIAL) !== 0;
}

/** Whether HTML stands inside a part of SVG or MathML. */
function isIslandIn(space: Element['space'], { name, attrs }: Tag): boolean {
  if (space === 'svg') return /^(?:foreignobject|desc|title)$/.test(name);
  return /^m(?:[inos]|text)$/.test(name) || (name === 'annotation-xml' && /html/i.test(attrs.encoding));
}
