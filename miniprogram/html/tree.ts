/**
 * The rules by which tags make a tree: which tag implies the end of which, what a misplaced end tag closes, where the
 * parts of a table go. Keeps to the HTML standard wherever articles can tell the difference.
 */
import type { Element } from './element';
import { isSpecial, OpenElements } from './open-elements';
import { bareTag, type Tag } from './tag';
import * as tags from './tags';
import type { TokenHandler } from './tokenize';
import type { Writer } from './writer';

const IMPLYING = tags.IMPLIES | tags.ENDS_PARAGRAPH | tags.HEADING;
const ITEM = /^li$/;
const ENTRY = /^d[dt]$/;
const RUBY_TEXT = /^r[tp]$/;

export class Tree implements TokenHandler {
  private readonly open: OpenElements;
  private readonly writer: Writer;

  constructor(writer: Writer) {
    this.writer = writer;
    this.open = new OpenElements(writer);
  }

  /** Whether the innermost open element belongs to SVG or MathML. */
  get isForeign(): boolean {
    return this.open.top.space !== 'html';
  }

  isRaw({ name }: Tag): boolean {
    return !this.isForeign && (name === 'script' || name === 'textarea' || !this.open.has(tags.SELECT));
  }

  text(text: string): void {
    const { scope, look } = this.open.top;
    const { flow, code } = scope;
    if (code) code.write(text);
    else if (flow.paragraph) flow.paragraph.addText(text, look, flow.looks);
    else flow.beginText(text, look);
  }

  start(tag: Tag, rawText: string): void {
    const { open } = this;
    const { name, kind } = tag;
    const { flags } = kind;
    if (flags & tags.IGNORED) return;
    if (this.isForeign) {
      if ((flags & tags.BREAKOUT) === 0) {
        this.add(tag, rawText, tag.isSelfClosing);
        return;
      }
      open.leaveForeign();
    }
    if (open.has(tags.SELECT) && this.isLostInSelect(tag)) return;
    if (flags & tags.TABLE_PART) {
      this.startTablePart(tag);
      return;
    }
    if (flags & IMPLYING) this.implyEnds(tag);
    this.add(tag, rawText, (flags & tags.VOID) !== 0 || (tag.isSelfClosing && (name === 'svg' || name === 'math')));
  }

  endsInnermost(source: string, at: number): boolean {
    const { open } = this;
    const { name } = open.top.tag;
    if (open.hasSkipped || !source.startsWith(name, at) || source.charCodeAt(at + name.length) !== 62) return false;
    open.pop();
    return true;
  }

  end(tag: Tag): void {
    const { open } = this;
    const { name, kind } = tag;
    const { flags } = kind;
    if (open.top.tag.name === name && !open.hasSkipped) {
      open.pop();
      return;
    }
    if (this.isForeign) {
      if (name === 'p' || name === 'br') open.leaveForeign();
      else if (open.closeForeign(name)) return;
    }
    if (open.has(tags.SELECT) && name !== 'select' && !/^(?:option|optgroup|template)$/.test(name)) return;
    if (name === 'br' || (name === 'p' && !open.has(kind))) this.writer.single(bareTag(name), open.top);
    else if (open.takeSkipped(kind)) return;
    else if (open.top.tag.name === name) open.pop();
    else if (flags & tags.HEADING) open.closeInScope(isHeading);
    else if (!open.has(kind)) return;
    else if (flags & tags.FORMATTING) open.takeOut(name);
    else if (flags & tags.TABLE_PART || name === 'table') this.endTablePart(name);
    else if (name === 'li' || (flags & tags.SPECIAL) === 0) {
      open.closeInScope(({ tag: other }) => other.name === name, name === 'li' ? isList : isSpecial);
    } else open.closeInScope(({ tag: other }) => other.name === name);
  }

  /** The source is at its end: everything closes. */
  finish(): void {
    while (this.open.length > 1) this.open.pop();
  }

  private add(tag: Tag, rawText: string, isSingle: boolean): void {
    if (isSingle) this.writer.single(tag, this.open.top);
    else this.open.open(tag, rawText);
  }

  /** Inside a `select` only its options mean anything; a second one, or another control, ends it. */
  private isLostInSelect({ name, kind }: Tag): boolean {
    const { open } = this;
    const isTablePart = (kind.flags & tags.TABLE_PART) !== 0 || name === 'table';
    if (/^(?:select|input|keygen|textarea)$/.test(name) || (isTablePart && open.has(tags.TABLE))) {
      open.closeInScope(({ tag }) => tag.name === 'select');
      return name === 'select';
    }
    return !/^(?:option|optgroup|script|template|hr)$/.test(name);
  }

  private implyEnds({ name, kind }: Tag): void {
    const { open } = this;
    const { flags } = kind;
    if ((flags & tags.IMPLIES) === 0) {
      // Only a `p` or a heading may end here.
    } else if (name === 'li') this.endInner(ITEM, keepsItemOpen);
    else if (ENTRY.test(name)) this.endInner(ENTRY, keepsItemOpen);
    else if (RUBY_TEXT.test(name)) this.endInner(RUBY_TEXT, ({ tag }) => tag.name === 'ruby');
    else if (name === 'option' || name === 'optgroup') {
      if (open.top.tag.name === 'option') open.pop();
    } else if (name === 'a' || name === 'nobr') {
      if (open.has(kind)) open.takeOut(name);
    } else if (name === 'button') {
      if (open.has(kind)) open.closeInScope(({ tag }) => tag.name === 'button');
    } else if (name === 'table' && open.isInTable()) {
      open.closeTo(open.lastTable(), true);
    }
    if (flags & tags.ENDS_PARAGRAPH && open.has(tags.PARAGRAPH)) {
      open.closeInScope(
        ({ tag }) => tag.name === 'p',
        ({ tag }) => tag.name === 'button',
      );
    }
    if (flags & tags.HEADING && isHeading(open.top)) open.pop();
  }

  private endInner(names: RegExp, stops: (element: Element) => boolean): void {
    this.open.closeInScope(({ tag }) => names.test(tag.name), stops);
  }

  /** Parts of a table stand directly in their table, whatever is open between; outside tables they mean nothing. */
  private startTablePart(tag: Tag): void {
    const { open } = this;
    const { name } = tag;
    const table = open.lastTable();
    if (table === -1) {
      this.writer.break(open.top);
      return;
    }
    const isCell = name === 'td' || name === 'th';
    let keep = table + 1;
    if ((isCell || name === 'tr') && (open.flagsAt(keep) & tags.ROW_GROUP) !== 0) keep++;
    if (isCell && open.nameAt(keep) === 'tr') keep++;
    open.closeTo(keep, true);
    if (isCell && open.top.tag.name !== 'tr') this.add(bareTag('tr'), '', false);
    this.add(tag, '', name === 'col');
  }

  private endTablePart(name: string): void {
    const table = this.open.lastTable();
    for (let index = this.open.length - 1; index >= table && table !== -1; index--) {
      if (this.open.nameAt(index) === name) {
        this.open.closeTo(index, name !== 'table');
        return;
      }
    }
  }
}

function isHeading({ tag }: Element): boolean {
  return (tag.kind.flags & tags.HEADING) !== 0;
}

function isList({ tag }: Element): boolean {
  return tag.name === 'ul' || tag.name === 'ol';
}

/** Elements that keep an outer list item from being ended by an item inside them. */
function keepsItemOpen(element: Element): boolean {
  return isSpecial(element) && !/^(?:address|div|p)$/.test(element.tag.name);
}
