/**
 * Reads the name and attributes of one start tag. Apart from the tokenizer because broken quotes are its whole subject:
 * crawlers write attribute values back without escaping them.
 */
import { decodeEntities } from './entities';

export type Attributes = Readonly<Partial<Record<string, string>>>;

/** A tag as it is written. */
export interface WrittenTag {
  /** Lower-case name. */
  name: string;
  /** Only those of `READ`; of repeated ones the first. */
  attrs: Attributes;
  isSelfClosing: boolean;
  /** The position after its `>`. */
  end: number;
}

/** The attributes that are read at all; the others never leave this place. */
const READ: ReadonlySet<string> = new Set(
  (
    'align alt aria-hidden class color colspan data data-actualsrc data-desc data-echo data-lang data-language data-lazy-src ' +
    'data-lazy-srcset data-miniprogram-title data-nickname data-original data-ratio data-src data-srcset data-title ' +
    'data-w display encoding height hidden href id name open poster reversed rowspan src srcset start style title ' +
    'type value viewbox voice_encode_fileid width xlink:href'
  ).split(' '),
);

const TAG_NAME = /[^\t\n\f\r />]*/y;
const NAME = /=?[^\t\n\f\r />=]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;
/** How far a style broken by an inner quote is followed. */
const BROKEN_STYLE_REACH = 2000;

/** Reads a tag whose name starts at `start`; null when the source ends inside it: it then counts for nothing. */
export function readTag(source: string, start: number): WrittenTag | null {
  let at = endOf(TAG_NAME, source, start);
  const name = source.slice(start, at).toLowerCase();
  const attrs: Partial<Record<string, string>> = {};
  while (at < source.length) {
    at = skipSpace(source, at, 47);
    if (source.charCodeAt(at) === 62) {
      return { name: withoutNul(name), attrs, isSelfClosing: source.charCodeAt(at - 1) === 47, end: at + 1 };
    }
    const nameEnd = endOf(NAME, source, at);
    const attribute = source.slice(at, nameEnd).toLowerCase();
    at = skipSpace(source, nameEnd, 32);
    let value = '';
    if (source.charCodeAt(at) === 61) {
      const first = skipSpace(source, at + 1, 32);
      const quote = source.charAt(first);
      const isQuoted = quote === '"' || quote === "'";
      at = isQuoted ? source.indexOf(quote, first + 1) : endOf(UNQUOTED, source, first);
      if (at === -1) break;
      value = source.slice(isQuoted ? first + 1 : first, at);
      if (isQuoted && attribute === 'style' && value.endsWith('url(')) {
        const mended = mendStyle(source, value, at, quote);
        value = mended.text;
        at = mended.end;
      } else if (isQuoted) at++;
    }
    if (READ.has(attribute)) attrs[attribute] ??= decodeEntities(withoutNul(value), true);
  }
  return null;
}

function endOf(expression: RegExp, source: string, at: number): number {
  expression.lastIndex = at;
  expression.test(source);
  return expression.lastIndex;
}

/** The next place that is neither white space nor the character `also`. */
function skipSpace(source: string, from: number, also: number): number {
  let at = from;
  for (let code = source.charCodeAt(at); code === 32 || code === also || (code > 8 && code < 14 && code !== 11);) {
    at++;
    code = source.charCodeAt(at);
  }
  return at;
}

/** `style="a: url("x.png"); b: c"`: the quote that really ends the style is the one after the last `")`. */
function mendStyle(source: string, text: string, end: number, quote: string): { text: string; end: number } {
  const rest = source.slice(end, end + BROKEN_STYLE_REACH);
  const tagEnd = rest.indexOf('>');
  const close = rest.indexOf(`${quote})`, 1);
  const last = close === -1 ? -1 : rest.indexOf(quote, close + 2);
  if (last === -1 || tagEnd === -1 || tagEnd < last) return { text, end: end + 1 };
  const style = `${text})${rest.slice(close + 2, last)}`;
  if (style.endsWith('url(')) return mendStyle(source, style, end + last, quote);
  return { text: style, end: end + last + 1 };
}

function withoutNul(text: string): string {
  return text.includes('\u0000') ? text.replace(/\u0000/g, '\ufffd') : text;
}
