/**
 * Keeps the stack of open elements: which tag implies the end of which, what a misplaced end tag closes, what is opened
 * again. It says in a well-nested order what opens and closes, and leaves the meaning to its handler.
 */
import {
  BREAKOUT_TAGS,
  CLOSES_PARAGRAPH_TAGS,
  FORMATTING_TAGS,
  SCOPE_TAGS,
  SPECIAL_TAGS,
  VOID_TAGS,
} from './allowlist';
import type { StartTag } from './attributes';

/** One open element, with what the handler made of it. */
export interface OpenElement<State> {
  tag: StartTag;
  state: State;
  isForeign: boolean;
  onClose: (() => void) | null;
}

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

/** Deeper elements are passed over and their text kept: no layout shows them, and JSON overflows in the end. */
const MAX_DEPTH = 400;
/** As many equal inline elements the HTML standard opens again, and no more. */
const MAX_REOPENED = 3;
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ROW_GROUPS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot']);
const TABLE_PARTS: ReadonlySet<string> = new Set([
  'caption',
  'colgroup',
  'col',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
]);
const TABLE_FRAMEWORK: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);
const IGNORED: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frameset', 'frame']);
const HTML_ISLANDS: ReadonlySet<string> = new Set([
  'foreignobject',
  'annotation-xml',
  'mtext',
  'mi',
  'mo',
  'mn',
  'ms',
  'desc',
]);

export class Tree<State> {
  private readonly stack: OpenElement<State>[];
  private readonly openCount = new Map<string, number>();
  private skipped = new Map<string, number>();
  private readonly handler: TreeHandler<State>;

  constructor(handler: TreeHandler<State>, root: State) {
    this.handler = handler;
    const tag: StartTag = { name: '#root', attrs: {}, isSelfClosing: false };
    this.stack = [{ tag, state: root, isForeign: false, onClose: null }];
  }

  /** What the handler made of the innermost open element. */
  get state(): State {
    return this.top.state;
  }

  /** Whether the innermost open element belongs to SVG or MathML. */
  get isForeign(): boolean {
    return this.top.isForeign;
  }

  start(tag: StartTag, rawText: string): void {
    const { name } = tag;
    if (IGNORED.has(name)) return;
    if (this.isForeign) {
      if (BREAKOUT_TAGS.has(name)) while (this.isForeign) this.pop();
      else {
        this.add(tag, rawText, tag.isSelfClosing);
        return;
      }
    }
    if (TABLE_PARTS.has(name)) {
      this.startTablePart(tag);
      return;
    }
    if (name === 'table' && TABLE_FRAMEWORK.has(this.top.tag.name)) this.closeTo(this.lastTable(), true);
    this.implyEnds(name);
    this.add(tag, rawText, VOID_TAGS.has(name) || (tag.isSelfClosing && (name === 'svg' || name === 'math')));
  }

  end(name: string): void {
    if (name === 'br' || (name === 'p' && !this.isOpen('p'))) {
      this.handler.single({ name: name === 'br' ? 'br' : 'p', attrs: {}, isSelfClosing: false }, this.state);
      return;
    }
    if (this.takeSkipped(name)) return;
    if (HEADINGS.has(name)) this.closeInScope((open) => HEADINGS.has(open));
    else if (!this.isOpen(name)) return;
    else if (FORMATTING_TAGS.has(name)) this.endFormatting(name);
    else if (TABLE_PARTS.has(name) || name === 'table') this.endTablePart(name);
    else if (SPECIAL_TAGS.has(name)) this.closeInScope((open) => open === name);
    else this.endInline(name);
  }

  /** The source is at its end: everything closes. */
  finish(): void {
    while (this.stack.length > 1) this.pop();
  }

  private get top(): OpenElement<State> {
    return this.stack[this.stack.length - 1];
  }

  private isOpen(name: string): boolean {
    return (this.openCount.get(name) ?? 0) > 0;
  }

  private add(tag: StartTag, rawText: string, isSingle: boolean): void {
    if (isSingle) {
      this.handler.single(tag, this.state);
      return;
    }
    if (this.stack.length >= MAX_DEPTH) {
      this.skipped.set(tag.name, (this.skipped.get(tag.name) ?? 0) + 1);
      if (SPECIAL_TAGS.has(tag.name)) this.handler.break(this.state);
      return;
    }
    const { name } = tag;
    const isForeign = name === 'svg' || name === 'math' || (this.isForeign && !HTML_ISLANDS.has(name));
    const opened = this.handler.open(tag, this.state, rawText);
    this.push({ tag, state: opened.state, isForeign, onClose: opened.onClose });
  }

  private push(element: OpenElement<State>): void {
    this.stack.push(element);
    this.openCount.set(element.tag.name, (this.openCount.get(element.tag.name) ?? 0) + 1);
  }

  private pop(): OpenElement<State> {
    const element = this.top;
    this.stack.pop();
    this.openCount.set(element.tag.name, (this.openCount.get(element.tag.name) ?? 1) - 1);
    this.handler.close(element.tag, element.state);
    element.onClose?.();
    if (this.skipped.size > 0 && this.stack.length < MAX_DEPTH / 2) this.skipped = new Map();
    return element;
  }

  /** Closes the element at `index` and all inside it; inline elements it cuts off go on after it. */
  private closeTo(index: number, isBarrier = false): void {
    const cut: StartTag[] = [];
    while (this.stack.length > index) {
      const { tag } = this.pop();
      if (this.stack.length > index && FORMATTING_TAGS.has(tag.name)) cut.push(tag);
      else if (SCOPE_TAGS.has(tag.name)) cut.length = 0;
    }
    if (isBarrier) return;
    for (const tag of cut.reverse()) {
      if ((this.openCount.get(tag.name) ?? 0) >= MAX_REOPENED || this.isForeign) continue;
      this.push({ tag, state: this.handler.reopen(tag, this.state), isForeign: false, onClose: null });
    }
  }

  /** Index of the innermost element that `matches`, looking no further than a table cell; -1 when there is none. */
  private findInScope(matches: (name: string) => boolean, stops?: (name: string) => boolean): number {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const { name } = this.stack[index].tag;
      if (matches(name)) return index;
      if (SCOPE_TAGS.has(name) || stops?.(name)) return -1;
    }
    return -1;
  }

  private closeInScope(matches: (name: string) => boolean, stops?: (name: string) => boolean): void {
    const index = this.findInScope(matches, stops);
    if (index !== -1) this.closeTo(index);
  }

  private implyEnds(name: string): void {
    if (name === 'li') {
      if (this.isOpen('li')) this.closeInScope((open) => open === 'li', stopsListItem);
    } else if (name === 'dd' || name === 'dt') {
      if (this.isOpen('dd') || this.isOpen('dt'))
        this.closeInScope((open) => open === 'dd' || open === 'dt', stopsListItem);
    } else if (name === 'rt' || name === 'rp')
      this.closeInScope(
        (open) => open === 'rt' || open === 'rp',
        (open) => open === 'ruby',
      );
    else if (name === 'option' || name === 'optgroup') {
      if (this.top.tag.name === 'option') this.pop();
    } else if (name === 'a' && this.isOpen('a')) this.endFormatting('a');
    if (CLOSES_PARAGRAPH_TAGS.has(name) && this.isOpen('p')) {
      this.closeInScope(
        (open) => open === 'p',
        (open) => open === 'button',
      );
    }
    if (HEADINGS.has(name) && HEADINGS.has(this.top.tag.name)) this.pop();
  }

  /** Takes the element out of the stack; what is open inside it stays open without it. */
  private endFormatting(name: string): void {
    const index = this.findInScope((open) => open === name);
    if (index === -1) return;
    if (index === this.stack.length - 1) {
      this.pop();
      return;
    }
    this.stack.splice(index, 1);
    this.openCount.set(name, (this.openCount.get(name) ?? 1) - 1);
    for (let at = index; at < this.stack.length; at++) {
      const element = this.stack[at];
      element.state = this.handler.relook(element.tag, element.state, this.stack[at - 1].state);
    }
  }

  private endInline(name: string): void {
    this.closeInScope(
      (open) => open === name,
      (open) => SPECIAL_TAGS.has(open),
    );
  }

  private startTablePart(tag: StartTag): void {
    const table = this.lastTable();
    if (table === -1) {
      this.handler.break(this.state);
      return;
    }
    const { name } = tag;
    const isCell = name === 'td' || name === 'th';
    let keep = table;
    if (isCell || name === 'tr') keep = this.childOf(table, (open) => ROW_GROUPS.has(open));
    if (isCell) keep = this.childOf(keep, (open) => open === 'tr');
    this.closeTo(keep + 1, true);
    if (isCell && this.top.tag.name !== 'tr') this.add({ name: 'tr', attrs: {}, isSelfClosing: false }, '', false);
    this.add(tag, '', name === 'col');
  }

  private endTablePart(name: string): void {
    const table = this.lastTable();
    if (table === -1) return;
    for (let index = this.stack.length - 1; index >= table; index--) {
      if (this.stack[index].tag.name === name) {
        this.closeTo(index, name !== 'table');
        return;
      }
    }
  }

  private lastTable(): number {
    if (!this.isOpen('table')) return -1;
    let index = this.stack.length - 1;
    while (this.stack[index].tag.name !== 'table') index--;
    return index;
  }

  private childOf(index: number, matches: (name: string) => boolean): number {
    const child = this.stack[index + 1];
    return child && matches(child.tag.name) ? index + 1 : index;
  }

  private takeSkipped(name: string): boolean {
    const count = this.skipped.get(name) ?? 0;
    if (count === 0) return false;
    this.skipped.set(name, count - 1);
    if (SPECIAL_TAGS.has(name)) this.handler.break(this.state);
    return true;
  }
}

/** Elements that keep an outer list item from being ended by an item inside them. */
function stopsListItem(name: string): boolean {
  return SPECIAL_TAGS.has(name) && name !== 'address' && name !== 'div' && name !== 'p';
}
