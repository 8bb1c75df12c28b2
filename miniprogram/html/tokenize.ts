/**
 * Cuts HTML source into text, start tags and end tags as the HTML standard does. It jumps with `indexOf` instead of
 * looking at each character, because phones run this without a JIT. What the tokens mean is the tree's business.
 */
import { readTag } from './attributes';
import { decodeEntities } from './entities';
import { bareTag, TagMaker, type Tag } from './tag';
import { RAW } from './tags';

/** Is told of each token. */
export interface TokenHandler {
  /** Decoded text. */
  text: (text: string) => void;
  /** `rawText` is the content of a raw text element such as `script`, '' for all others. */
  start: (tag: Tag, rawText: string) => void;
  end: (tag: Tag) => void;
  /** Ends the innermost element when nothing but its name and `>` stands at `at`: so do most end tags. */
  endsInnermost: (source: string, at: number) => boolean;
  /** Whether a raw text element that would open here is one: its content is then not markup. */
  isRaw: (tag: Tag) => boolean;
  /** Whether the open element is SVG or MathML: CDATA sections count as text there. */
  readonly isForeign: boolean;
}

const MEMO_LENGTH = 600;
const MEMO_SIZE = 3000;

export class Tokenizer {
  /** Where the next token starts. */
  position = 0;
  readonly source: string;
  private readonly tree: TokenHandler;
  private readonly hasNul: boolean;
  private readonly tags = new TagMaker();
  private readonly memo = new Map<string, Tag>();
  /** The next `&`, and the next end of a comment that is broken: a search that found nothing is not made again. */
  private nextReference = -1;
  private nextBang = -1;

  constructor(html: string, tree: TokenHandler) {
    this.source = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
    this.hasNul = html.includes('\u0000');
    this.tree = tree;
  }

  /** Reads all tokens that start before `stop`. Comments, doctypes and broken markup are passed over. */
  read(stop: number): void {
    const { source } = this;
    const { length } = source;
    while (this.position < stop && this.position < length) {
      const start = this.position;
      let open = source.indexOf('<', start);
      let code = source.charCodeAt(open + 1);
      // A letter, `!`, `?` or `/` after it makes markup of a `<`; what else follows makes it text.
      while (
        open !== -1 &&
        ((code | 32) - 97) >>> 0 > 25 &&
        code !== 33 &&
        code !== 63 &&
        (code !== 47 || open + 2 === length)
      ) {
        open = source.indexOf('<', open + 1);
        code = source.charCodeAt(open + 1);
      }
      if (open !== start) this.readText(start, open === -1 ? length : open);
      if (open !== -1) this.readMarkup(open, code);
    }
  }

  /** The source from here to `mark`, to the end when it does not come. */
  contentBefore(mark: string): string {
    return this.source.slice(this.position, this.find(mark, this.position));
  }

  /** The source of the element whose start tag was just read, with `endTag`; '' when that does not come or is far. */
  elementBefore(endTag: string, reach: number): string {
    const start = this.source.lastIndexOf('<', this.position - 1);
    const near = this.source.slice(this.position, this.position + reach);
    const end = near.indexOf(endTag);
    return end === -1 ? '' : `${this.source.slice(start, this.position)}${near.slice(0, end)}${endTag}>`;
  }

  private readText(start: number, end: number): void {
    let text = this.source.slice(start, end);
    this.position = end;
    if (this.hasNul) text = text.replace(/\u0000/g, this.tree.isForeign ? '\ufffd' : '');
    if (this.nextReference < start) {
      const at = this.source.indexOf('&', start);
      this.nextReference = at === -1 ? Infinity : at;
    }
    if (this.nextReference < end) text = decodeEntities(text, false);
    if (text !== '') this.tree.text(text);
  }

  private readMarkup(open: number, code: number): void {
    const { source } = this;
    if (code === 47) {
      if (this.tree.endsInnermost(source, open + 2)) this.position = source.indexOf('>', open) + 1;
      else if (!isLetter(source.charCodeAt(open + 2))) this.skipTo('>', open + 2);
      else {
        const tag = this.readTag(open, 2);
        if (tag) this.tree.end(tag);
      }
    } else if (code !== 33 && code !== 63) {
      const tag = this.readTag(open, 1);
      if (tag) this.tree.start(tag, tag.kind.flags & RAW && this.tree.isRaw(tag) ? this.readRawText(tag.name) : '');
    } else if (source.startsWith('<!--', open)) this.skipComment(open + 4);
    else if (source.startsWith('<![CDATA[', open) && this.tree.isForeign) this.readCharacterData(open + 9);
    else this.skipTo('>', open + 1);
  }

  /** The tag at `open`, whose name starts `skip` further; null, with all read, when the source ends inside it. */
  private readTag(open: number, skip: 1 | 2): Tag | null {
    const { source, memo } = this;
    const end = source.indexOf('>', open) + 1;
    const isShort = end > 0 && end - open < MEMO_LENGTH;
    const raw = isShort ? source.slice(open, end) : '';
    let tag = isShort ? memo.get(raw) : undefined;
    if (tag !== undefined) {
      this.position = end;
      return tag;
    }
    const written = readTag(source, open + skip);
    this.position = written ? written.end : source.length;
    if (!written) return null;
    tag = skip === 1 ? this.tags.make(written) : bareTag(written.name);
    if (isShort && written.end === end && memo.size < MEMO_SIZE) memo.set(raw, tag);
    return tag;
  }

  private readRawText(name: string): string {
    const start = this.position;
    const { length } = this.source;
    let end = name === 'plaintext' ? length : this.findTag('</', name, start);
    // Inside a comment in a script, another script may stand ("script data double escaped" in the HTML standard).
    for (let comment = name === 'script' ? this.find('<!--', start) : length; comment < end;) {
      const closing = this.find('-->', comment + 2);
      const inner = this.findTag('<', name, comment + 4);
      if (closing < Math.min(end, inner)) {
        comment = this.find('<!--', closing + 3);
        end = Math.max(end, closing);
        continue;
      }
      if (end < inner) break;
      const innerEnd = Math.min(this.findTag('</', name, inner + 1), length);
      if (closing < innerEnd) comment = this.find('<!--', closing + 3);
      else comment = innerEnd;
      end = this.findTag('</', name, Math.min(closing, innerEnd) + 1);
    }
    this.position = end;
    return this.source.slice(start, end);
  }

  /** Where `mark` comes next, the end of the source when it does not. */
  private find(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    return at === -1 ? this.source.length : at;
  }

  /** Where a tag of that name comes next: `mark` is what stands before the name. */
  private findTag(mark: string, name: string, from: number): number {
    const { source } = this;
    let at = this.find(mark, from);
    for (; at < source.length; at = this.find(mark, at + 1)) {
      const after = at + mark.length + name.length;
      if (/[\s/>]/.test(source.charAt(after)) && source.slice(at + mark.length, after).toLowerCase() === name) break;
    }
    return at;
  }

  private readCharacterData(start: number): void {
    const end = this.find(']]>', start);
    this.position = Math.min(end + 3, this.source.length);
    this.tree.text(this.source.slice(start, end).replace(/\u0000/g, '\ufffd'));
  }

  private skipComment(start: number): void {
    const { source } = this;
    if (source.startsWith('>', start) || source.startsWith('->', start)) {
      this.skipTo('>', start);
      return;
    }
    if (this.nextBang < start) {
      const at = source.indexOf('--!>', start);
      this.nextBang = at === -1 ? Infinity : at;
    }
    const end = source.indexOf('-->', start);
    if (this.nextBang < (end === -1 ? Infinity : end)) this.position = this.nextBang + 4;
    else this.position = end === -1 ? source.length : end + 3;
  }

  private skipTo(mark: string, from: number): void {
    this.position = Math.min(this.find(mark, from) + 1, this.source.length);
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
