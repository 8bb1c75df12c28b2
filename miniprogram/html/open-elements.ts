/**
 * The stack of open elements and the ways to close some of them. Knows nothing of what a tag means: `tree.ts` holds the
 * rules of HTML.
 */
import { FORMATTING_TAGS, HTML_ISLANDS, SCOPE_TAGS, SPECIAL_TAGS } from './allowlist';
import type { StartTag } from './attributes';

/** Gives open elements their meaning. `State` is whatever it wants to remember of each. */
export interface TreeHandler<State> {
  /** An element opens inside `parent`. */
  open(tag: StartTag, parent: State, rawText: string): { state: State; onClose: (() => void) | null };
  /** An element without content. */
  single(tag: StartTag, parent: State): void;
  /** An inline element goes on in another place, because a block ended. */
  reopen(tag: StartTag, parent: State): State;
  /** An inline element around `parent` was taken away while this one stays open. */
  relook(tag: StartTag, state: State, parent: State): State;
  close(tag: StartTag, state: State): void;
  /** A paragraph ends here although no element does. */
  break(state: State): void;
}

interface OpenElement<State> {
  tag: StartTag;
  state: State;
  isForeign: boolean;
  onClose: (() => void) | null;
}

/** Deeper elements are passed over and their text kept: no layout shows them, and JSON overflows in the end. */
const MAX_DEPTH = 400;
/** As many equal inline elements the HTML standard opens again, and no more. */
const MAX_REOPENED = 3;

export class OpenElements<State> {
  private readonly stack: OpenElement<State>[];
  private readonly counts = new Map<string, number>();
  /** Elements passed over for their depth: their end tags mean nothing. */
  private skipped = new Map<string, number>();
  private readonly handler: TreeHandler<State>;

  constructor(handler: TreeHandler<State>, root: State) {
    this.handler = handler;
    const tag: StartTag = { name: '#root', attrs: {}, isSelfClosing: false };
    this.stack = [{ tag, state: root, isForeign: false, onClose: null }];
  }

  get state(): State {
    return this.top.state;
  }

  get isForeign(): boolean {
    return this.top.isForeign;
  }

  /** Name of the innermost open element. */
  get innermost(): string {
    return this.top.tag.name;
  }

  get length(): number {
    return this.stack.length;
  }

  nameAt(index: number): string {
    return this.stack[index]?.tag.name ?? '';
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  open(tag: StartTag, rawText: string): void {
    const { name } = tag;
    if (this.stack.length >= MAX_DEPTH) {
      this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1);
      if (SPECIAL_TAGS.has(name)) this.handler.break(this.state);
      return;
    }
    const isForeign = name === 'svg' || name === 'math' || (this.isForeign && !HTML_ISLANDS.has(name));
    this.push({ tag, isForeign, ...this.handler.open(tag, this.state, rawText) });
  }

  /** Whether an end tag belongs to an element that was passed over. */
  takeSkipped(name: string): boolean {
    const count = this.skipped.size === 0 ? 0 : (this.skipped.get(name) ?? 0);
    if (count === 0) return false;
    this.skipped.set(name, count - 1);
    if (SPECIAL_TAGS.has(name)) this.handler.break(this.state);
    return true;
  }

  pop(): StartTag {
    const { tag, state, onClose } = this.top;
    this.stack.pop();
    this.count(tag.name, -1);
    this.handler.close(tag, state);
    onClose?.();
    if (this.skipped.size > 0 && this.stack.length < MAX_DEPTH / 2) this.skipped = new Map();
    return tag;
  }

  /** Closes the element at `index` and all inside it. Inline elements it cuts off go on after it, but not past a cell. */
  closeTo(index: number, isBarrier = false): void {
    const cut: StartTag[] = [];
    while (this.stack.length > index) {
      const tag = this.pop();
      if (this.stack.length > index && FORMATTING_TAGS.has(tag.name)) cut.push(tag);
      else if (SCOPE_TAGS.has(tag.name)) cut.length = 0;
    }
    if (isBarrier) return;
    for (const tag of cut.reverse()) {
      if ((this.counts.get(tag.name) ?? 0) >= MAX_REOPENED || this.isForeign) continue;
      this.push({ tag, state: this.handler.reopen(tag, this.state), isForeign: false, onClose: null });
    }
  }

  /** Closes the innermost element that `matches`, looking no further than a table cell or what `stops`. */
  closeInScope(matches: (name: string) => boolean, stops?: (name: string) => boolean): void {
    const index = this.findInScope(matches, stops);
    if (index !== -1) this.closeTo(index);
  }

  /** Takes an inline element out of the stack; what is open inside it stays open without it. */
  takeOut(name: string): void {
    const index = this.findInScope((open) => open === name);
    if (index === -1) return;
    if (index === this.stack.length - 1) {
      this.pop();
      return;
    }
    this.stack.splice(index, 1);
    this.count(name, -1);
    for (let at = index; at < this.stack.length; at++) {
      const element = this.stack[at];
      element.state = this.handler.relook(element.tag, element.state, this.stack[at - 1].state);
    }
  }

  private get top(): OpenElement<State> {
    return this.stack[this.stack.length - 1];
  }

  private push(element: OpenElement<State>): void {
    this.stack.push(element);
    this.count(element.tag.name, 1);
  }

  private count(name: string, change: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + change);
  }

  private findInScope(matches: (name: string) => boolean, stops?: (name: string) => boolean): number {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const { name } = this.stack[index].tag;
      if (matches(name)) return index;
      if (SCOPE_TAGS.has(name) || stops?.(name)) return -1;
    }
    return -1;
  }
}
