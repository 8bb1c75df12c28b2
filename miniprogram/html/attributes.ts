/**
 * Reads the name and attributes of one start tag. Apart from the tokenizer because broken quotes are its whole subject:
 * crawlers write attribute values back without escaping them.
 */
import { READ_ATTRIBUTES } from './allowlist';
import { decodeEntities } from './entities';

export type Attributes = Readonly<Partial<Record<string, string>>>;

export interface StartTag {
  /** Lower-case name. */
  name: string;
  /** Only the attributes that `allowlist.ts` names; of repeated ones the first. */
  attrs: Attributes;
  isSelfClosing: boolean;
}

const TAG_NAME = /[^\t\n\f\r />]*/y;
const ATTRIBUTE = /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)[\t\n\f\r ]*(=[\t\n\f\r ]*)?/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;
/** How far a style broken by an inner quote is followed. */
const BROKEN_STYLE_REACH = 2000;

/**
 * Reads a tag whose name starts at `start`. `end` is the position after its `>`; `tag` is null when the source ends
 * inside the tag, which then counts for nothing.
 */
export function readAttributes(source: string, start: number): { tag: StartTag | null; end: number } {
  TAG_NAME.lastIndex = start;
  TAG_NAME.test(source);
  let at = TAG_NAME.lastIndex;
  const name = cleanName(source.slice(start, at));
  const attrs = Object.create(null) as Partial<Record<string, string>>;
  while (at < source.length) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    at = ATTRIBUTE.lastIndex;
    const attribute = match?.[1] ?? '';
    if (match?.[2] !== undefined) {
      const value = readValue(source, at, attribute);
      if (value.end < 0) break;
      at = value.end;
      keep(attrs, attribute, value.text);
    } else if (attribute !== '') keep(attrs, attribute, '');
    if (source.charAt(at) === '>') {
      return { tag: { name, attrs, isSelfClosing: source.charAt(at - 1) === '/' }, end: at + 1 };
    }
  }
  return { tag: null, end: source.length };
}

function readValue(source: string, start: number, attribute: string): { text: string; end: number } {
  const quote = source.charAt(start);
  if (quote !== '"' && quote !== "'") {
    UNQUOTED.lastIndex = start;
    UNQUOTED.test(source);
    return { text: source.slice(start, UNQUOTED.lastIndex), end: UNQUOTED.lastIndex };
  }
  const end = source.indexOf(quote, start + 1);
  if (end === -1) return { text: '', end: -1 };
  const text = source.slice(start + 1, end);
  if (attribute.length === 5 && attribute.toLowerCase() === 'style' && text.endsWith('url(')) {
    return mendStyle(source, text, end, quote);
  }
  return { text, end: end + 1 };
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

function keep(attrs: Partial<Record<string, string>>, attribute: string, value: string): void {
  const name = attribute.toLowerCase();
  if (!READ_ATTRIBUTES.has(name) || attrs[name] !== undefined) return;
  attrs[name] = decodeEntities(value.includes('\u0000') ? value.replace(/\u0000/g, '\ufffd') : value, true);
}

function cleanName(name: string): string {
  return name.toLowerCase().replace(/\u0000/g, '\ufffd');
}
