/**
 * Reads the name and attributes of one start tag. Apart from the tokenizer because broken quotes are its whole subject:
 * crawlers write attribute values back without escaping them.
 */
import { decodeEntities } from './entities';

/** Those of `READ` that a tag has; any other is ''. Of repeated ones the first. */
export type Attributes = Record<string, string>;

/** A tag as it is written. */
export interface WrittenTag {
  /** Lower-case name. */
  name: string;
  attrs: Attributes;
  isSelfClosing: boolean;
  /** The position after its `>`. */
  end: number;
}

/** The attributes that are read at all; the others never leave this place. */
const READ = Object.create(null) as Record<string, string>;
(
  'align alt aria-hidden class color colspan data data-actualsrc data-brand data-desc data-echo data-lang data-language ' +
  'data-lazy-src data-lazy-srcset data-miniprogram-title data-nickname data-original data-ratio data-src data-srcset data-title ' +
  'data-w display encoding height hidden href id name open poster reversed rowspan src srcset start style title ' +
  'type value viewbox voice_encode_fileid width xlink:href'
)
  .split(' ')
  .forEach((name) => (READ[name] = ''));

/** Of a tag without attributes. */
export const NO_ATTRIBUTES = Object.create(READ) as Attributes;

const TAG_NAME = /[^\t\n\f\r />]*/y;
const NAME = /=?[^\t\n\f\r />=]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;
/** `style="a: url("x.png"); b: c"`: the quote that really ends the style is the one after the last `")`. */
const BROKEN_STYLE = /(["'])[^>]{0,2000}?\1\)([^>]{0,2000}?)\1/y;

/** Whether a tag has an attribute, be it empty. */
export function hasAttribute(attrs: Attributes, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(attrs, name);
}

/** Reads a tag whose name starts at `start`; null when the source ends inside it: it then counts for nothing. */
export function readTag(source: string, start: number, hasNul: boolean): WrittenTag | null {
  const mended = (text: string): string => (hasNul ? text.replace(/\u0000/g, '\ufffd') : text);
  let at = endOf(TAG_NAME, source, start);
  const name = mended(source.slice(start, at)).toLowerCase();
  let attrs = NO_ATTRIBUTES;
  while (at < source.length) {
    at = skipSpace(source, at, 47);
    if (source.charCodeAt(at) === 62) {
      return { name, attrs, isSelfClosing: source.charCodeAt(at - 1) === 47, end: at + 1 };
    }
    const nameEnd = endOf(NAME, source, at);
    const attribute = source.slice(at, nameEnd).toLowerCase();
    at = skipSpace(source, nameEnd, 32);
    let value = '';
    if (source.charCodeAt(at) === 61) {
      const first = skipSpace(source, at + 1, 32);
      const quote = source.charAt(first);
      if (quote === '"' || quote === "'") {
        at = source.indexOf(quote, first + 1);
        if (at === -1) break;
        value = source.slice(first + 1, at);
        while (attribute === 'style' && value.endsWith('url(')) {
          BROKEN_STYLE.lastIndex = at;
          const match = BROKEN_STYLE.exec(source);
          if (match === null) break;
          value += `)${match[2]}`;
          at = BROKEN_STYLE.lastIndex - 1;
        }
        at++;
      } else {
        at = endOf(UNQUOTED, source, first);
        value = source.slice(first, at);
      }
    }
    if (attribute in READ) {
      if (attrs === NO_ATTRIBUTES) attrs = Object.create(READ) as Attributes;
      if (!hasAttribute(attrs, attribute)) attrs[attribute] = decodeEntities(mended(value), true);
    }
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
  let code = source.charCodeAt(at);
  while (code === 32 || code === also || (code > 8 && code < 14 && code !== 11)) code = source.charCodeAt(++at);
  return at;
}
