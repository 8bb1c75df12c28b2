/**
 * Cuts HTML source into text, start tags and end tags as the HTML standard does. It jumps with `indexOf` instead of
 * looking at each character, because phones run this without a JIT. Knows nothing of nesting.
 */
import { RAW_TEXT_TAGS } from './allowlist';
import { readAttributes, type Attributes, type StartTag } from './attributes';
import { decodeEntities } from './entities';

export type TokenKind = 'text' | 'start' | 'end' | 'done';

const NO_ATTRIBUTES: Attributes = {};
const MEMO_TAG_LENGTH = 600;
const MEMO_SIZE = 3000;

/** Reads one token after the other; the fields describe the token last read. */
export class Tokenizer {
  /** Where the next token starts. */
  position = 0;
  /** Decoded text of a `text` token, or the raw content of a raw text element such as `script`. */
  text = '';
  tag: StartTag = { name: '', attrs: NO_ATTRIBUTES, isSelfClosing: false };
  /** Set by the tree while the open element is SVG or MathML: CDATA sections count as text there. */
  isForeign = false;
  private readonly source: string;
  private readonly memo = new Map<string, StartTag>();
  private nextBang = -2;

  constructor(html: string) {
    this.source = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
  }

  /** Reads the next token. Comments, doctypes and broken markup are passed over. */
  next(): TokenKind {
    const { source } = this;
    while (this.position < source.length) {
      const start = this.position;
      const open = this.findMarkup(start);
      if (open !== start) {
        this.position = open;
        this.text = this.clean(source.slice(start, open));
        return 'text';
      }
      const kind = this.readMarkup(open);
      if (kind !== 'done') return kind;
    }
    return 'done';
  }

  /** The source from here to `mark`, to the end when it does not come. */
  contentBefore(mark: string): string {
    const end = this.source.indexOf(mark, this.position);
    return this.source.slice(this.position, end === -1 ? this.source.length : end);
  }

  private findMarkup(from: number): number {
    const { source } = this;
    let at = source.indexOf('<', from);
    while (at !== -1) {
      const code = source.charCodeAt(at + 1);
      if (isLetter(code) || code === 33 || code === 63) return at;
      if (code === 47 && at + 2 < source.length) return at;
      at = source.indexOf('<', at + 1);
    }
    return source.length;
  }

  private readMarkup(open: number): TokenKind {
    const code = this.source.charCodeAt(open + 1);
    if (isLetter(code)) return this.readStart(open);
    if (code === 47) return this.readEnd(open);
    if (this.source.startsWith('<!--', open)) this.skipComment(open + 4);
    else if (this.isForeign && this.source.startsWith('<![CDATA[', open)) return this.readCharacterData(open + 9);
    else this.skipTo('>', open + 1);
    return 'done';
  }

  private readStart(open: number): TokenKind {
    const { source } = this;
    const close = source.indexOf('>', open);
    const isShort = close !== -1 && close - open < MEMO_TAG_LENGTH;
    const raw = isShort ? source.slice(open, close + 1) : '';
    const known = isShort ? this.memo.get(raw) : undefined;
    if (known) {
      this.tag = known;
      this.position = close + 1;
    } else {
      const read = readAttributes(source, open + 1);
      this.position = read.end;
      if (!read.tag) return 'done';
      this.tag = read.tag;
      if (isShort && read.end === close + 1 && this.memo.size < MEMO_SIZE) this.memo.set(raw, read.tag);
    }
    this.text = '';
    if (RAW_TEXT_TAGS.has(this.tag.name)) this.readRawText(this.tag.name);
    return 'start';
  }

  private readEnd(open: number): TokenKind {
    const { source } = this;
    if (!isLetter(source.charCodeAt(open + 2))) {
      this.skipTo('>', open + 2);
      return 'done';
    }
    const close = source.indexOf('>', open);
    const isShort = close !== -1 && close - open < MEMO_TAG_LENGTH;
    const raw = isShort ? source.slice(open, close + 1) : '';
    const known = isShort ? this.memo.get(raw) : undefined;
    if (known) {
      this.tag = known;
      this.position = close + 1;
      return 'end';
    }
    const read = readAttributes(source, open + 2);
    this.position = read.end;
    if (!read.tag) return 'done';
    this.tag = { name: read.tag.name, attrs: NO_ATTRIBUTES, isSelfClosing: false };
    if (isShort && read.end === close + 1 && this.memo.size < MEMO_SIZE) this.memo.set(raw, this.tag);
    return 'end';
  }

  private readRawText(name: string): void {
    const { source } = this;
    const start = this.position;
    let at = name === 'plaintext' ? -1 : source.indexOf('</', start);
    while (at !== -1) {
      const after = at + 2 + name.length;
      if (/[\s/>]/.test(source.charAt(after)) && source.slice(at + 2, after).toLowerCase() === name) break;
      at = source.indexOf('</', at + 2);
    }
    const end = at === -1 ? source.length : at;
    this.text = source.slice(start, end);
    this.position = end;
  }

  private readCharacterData(start: number): TokenKind {
    const end = this.source.indexOf(']]>', start);
    const stop = end === -1 ? this.source.length : end;
    this.text = this.source.slice(start, stop);
    this.position = end === -1 ? stop : end + 3;
    return 'text';
  }

  private skipComment(start: number): void {
    const { source } = this;
    if (source.startsWith('>', start) || source.startsWith('->', start)) {
      this.skipTo('>', start);
      return;
    }
    // The search for the rarer end is remembered: without it a page of comments would be searched to its end each time.
    if (this.nextBang !== -1 && this.nextBang < start) this.nextBang = source.indexOf('--!>', start);
    const end = source.indexOf('-->', start);
    if (this.nextBang !== -1 && (end === -1 || this.nextBang < end)) this.position = this.nextBang + 4;
    else this.position = end === -1 ? source.length : end + 3;
  }

  private skipTo(mark: string, from: number): void {
    const end = this.source.indexOf(mark, from);
    this.position = end === -1 ? this.source.length : end + 1;
  }

  private clean(text: string): string {
    return decodeEntities(text.includes('\u0000') ? text.replace(/\u0000/g, '') : text, false);
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
