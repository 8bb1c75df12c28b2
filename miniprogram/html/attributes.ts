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
/** White space and slashes, a name, and its value in one of three ways. A quote that never ends takes all the rest. */
const ATTRIBUTE =
  /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"?|'([^']*)'?|([^\t\n\f\r >]*)))?/y;
/** `style="a: url("x.png"); b: c"`: the quote that really ends the style is the one after the last `")`. */
const BROKEN_STYLE = /(["'])[^>]{0,2000}?\1\)([^>]{0,2000}?)\1/y;

const hasOwn = Object.prototype.hasOwnProperty;

/** Whether a tag has an attribute, be it empty. */
export function hasAttribute(attrs: Attributes, name: string): boolean {
  return hasOwn.call(attrs, name);
}

/** Reads a tag whose name starts at `start`; null when the source ends inside it: it then counts for nothing. */
export function readTag(source: string, start: number, hasNul: boolean): WrittenTag | null {
  TAG_NAME.lastIndex = start;
  TAG_NAME.test(source);
  let at = TAG_NAME.lastIndex;
  let name = source.slice(start, at).toLowerCase();
  if (hasNul) name = mended(name);
  let attrs = NO_ATTRIBUTES;
  while (at < source.length) {
    if (source.charCodeAt(at) === 62) {
      return { name, attrs, isSelfClosing: source.charCodeAt(at - 1) === 47, end: at + 1 };
    }
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null) break;
    at = ATTRIBUTE.lastIndex;
    const attribute = match[1].toLowerCase();
    if (!(attribute in READ)) continue;
    let value = match[2] ?? match[3] ?? match[4] ?? '';
    while (attribute === 'style' && value.endsWith('url(')) {
      BROKEN_STYLE.lastIndex = at - 1;
      const more = BROKEN_STYLE.exec(source);
      if (more === null) break;
      value += `)${more[2]}`;
      at = BROKEN_STYLE.lastIndex;
    }
    if (attrs === NO_ATTRIBUTES) attrs = Object.create(READ) as Attributes;
    else if (hasAttribute(attrs, attribute)) continue;
    attrs[attribute] = decodeEntities(hasNul ? mended(value) : value, true);
  }
  return null;
}

function mended(text: string): string {
  return text.replace(/\u0000/g, '\ufffd');
}
