/**
 * The rules by which tags make a tree: which tag implies the end of which, what a misplaced end tag closes, where the
 * parts of a table go. Keeps to the HTML standard wherever articles can tell the difference.
 */
import { BREAKOUT_TAGS, CLOSES_PARAGRAPH_TAGS, FORMATTING_TAGS, SPECIAL_TAGS, VOID_TAGS } from './allowlist';
import type { StartTag } from './attributes';
import { OpenElements, type TreeHandler } from './open-elements';

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ROW_GROUPS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot']);
const TABLE_PARTS: ReadonlySet<string> = new Set([...ROW_GROUPS, 'caption', 'colgroup', 'col', 'tr', 'td', 'th']);
const TABLE_FRAMEWORK: ReadonlySet<string> = new Set([...ROW_GROUPS, 'table', 'tr']);
const IGNORED: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frameset', 'frame']);

export class Tree<State> {
  private readonly open: OpenElements<State>;
  private readonly handler: TreeHandler<State>;

  constructor(handler: TreeHandler<State>, root: State) {
    this.handler = handler;
    this.open = new OpenElements(handler, root);
  }

  /** What the handler made of the innermost open element. */
  get state(): State {
    return this.open.state;
  }

  /** Whether the innermost open element belongs to SVG or MathML. */
  get isForeign(): boolean {
    return this.open.isForeign;
  }

  start(tag: StartTag, rawText: string): void {
    const { name } = tag;
    if (IGNORED.has(name)) return;
    if (this.isForeign) {
      if (!BREAKOUT_TAGS.has(name)) {
        this.add(tag, rawText, tag.isSelfClosing);
        return;
      }
      while (this.isForeign) this.open.pop();
    }
    if (TABLE_PARTS.has(name)) {
      this.startTablePart(tag);
      return;
    }
    this.implyEnds(name);
    const isEmptyForeign = tag.isSelfClosing && (name === 'svg' || name === 'math');
    this.add(name === 'image' ? { ...tag, name: 'img' } : tag, rawText, VOID_TAGS.has(name) || isEmptyForeign);
  }

  end(name: string): void {
    const { open } = this;
    if (name === 'br' || (name === 'p' && !open.has('p'))) {
      this.handler.single({ name, attrs: {}, isSelfClosing: false }, this.state);
      return;
    }
    if (open.takeSkipped(name)) return;
    if (open.innermost === name) open.pop();
    else if (HEADINGS.has(name)) open.closeInScope((other) => HEADINGS.has(other));
    else if (!open.has(name)) return;
    else if (FORMATTING_TAGS.has(name)) open.takeOut(name);
    else if (TABLE_PARTS.has(name) || name === 'table') this.endTablePart(name);
    else if (SPECIAL_TAGS.has(name)) open.closeInScope((other) => other === name);
    else
      open.closeInScope(
        (other) => other === name,
        (other) => SPECIAL_TAGS.has(other),
      );
  }

  /** The source is at its end: everything closes. */
  finish(): void {
    while (this.open.length > 1) this.open.pop();
  }

  private add(tag: StartTag, rawText: string, isSingle: boolean): void {
    if (isSingle) this.handler.single(tag, this.state);
    else this.open.open(tag, rawText);
  }

  private implyEnds(name: string): void {
    const { open } = this;
    if (name === 'li') {
      if (open.has('li')) open.closeInScope((other) => other === 'li', keepsItemOpen);
    } else if (name === 'dd' || name === 'dt') {
      if (open.has('dd') || open.has('dt'))
        open.closeInScope((other) => other === 'dd' || other === 'dt', keepsItemOpen);
    } else if (name === 'rt' || name === 'rp') {
      open.closeInScope(
        (other) => other === 'rt' || other === 'rp',
        (other) => other === 'ruby',
      );
    } else if (name === 'option' || name === 'optgroup') {
      if (open.innermost === 'option') open.pop();
    } else if (name === 'a' && open.has('a')) open.takeOut('a');
    else if (name === 'table' && TABLE_FRAMEWORK.has(open.innermost)) open.closeTo(this.lastTable(), true);
    if (CLOSES_PARAGRAPH_TAGS.has(name) && open.has('p')) {
      open.closeInScope(
        (other) => other === 'p',
        (other) => other === 'button',
      );
    }
    if (HEADINGS.has(name) && HEADINGS.has(open.innermost)) open.pop();
  }

  /** Parts of a table stand directly in their table, whatever is open between; outside tables they mean nothing. */
  private startTablePart(tag: StartTag): void {
    const { name } = tag;
    const table = this.lastTable();
    if (table === -1) {
      this.handler.break(this.state);
      return;
    }
    const isCell = name === 'td' || name === 'th';
    let keep = table;
    if ((isCell || name === 'tr') && ROW_GROUPS.has(this.open.nameAt(keep + 1))) keep++;
    if (isCell && this.open.nameAt(keep + 1) === 'tr') keep++;
    this.open.closeTo(keep + 1, true);
    if (isCell && this.open.innermost !== 'tr') this.add({ name: 'tr', attrs: {}, isSelfClosing: false }, '', false);
    this.add(tag, '', name === 'col');
  }

  private endTablePart(name: string): void {
    const table = this.lastTable();
    for (let index = this.open.length - 1; index >= table && table !== -1; index--) {
      if (this.open.nameAt(index) === name) {
        this.open.closeTo(index, name !== 'table');
        return;
      }
    }
  }

  /** Index of the innermost open table, -1 outside of tables. */
  private lastTable(): number {
    if (!this.open.has('table')) return -1;
    let index = this.open.length - 1;
    while (this.open.nameAt(index) !== 'table') index--;
    return index;
  }
}

/** Elements that keep an outer list item from being ended by an item inside them. */
function keepsItemOpen(name: string): boolean {
  return SPECIAL_TAGS.has(name) && name !== 'address' && name !== 'div' && name !== 'p';
}
