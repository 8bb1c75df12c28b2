/**
 * How text looks at one place of the source: its marks, link, colours and alignment. Looks are immutable and shared; an
 * element that changes nothing keeps its parent's.
 */
import { BOLD, SUB, SUP, type Align, type AuthorLook } from './inline';
import { hexColor, isFaint, isGrey, isPaper, NO_COLOR, parseColor } from './color';
import { alignOf, type StyleFacts } from './style';
import { hasAttribute } from './attributes';
import type { Tag } from './tag';
import { BLOCK, HEADING } from './tags';
import { resolveUrl } from './urls';

/** What a paragraph is: body text (0), a heading of a level (1 to 6), the caption of a figure, a summary. */
export type Role = number;
export const CAPTION: Role = 7;
export const SUMMARY: Role = 8;

export interface Look {
  /** Bit set over `MARKS`. */
  marks: number;
  color: number;
  background: number;
  /** Background of the panel around. */
  on: number;
  /** Absolute address or `#anchor`, '' outside links. */
  href: string;
  align: Align | '';
  isPre: boolean;
  role: Role;
  /** Language that an element around code names. */
  language: string;
  /** Inside markup that sets a formula on its own line. */
  isDisplay: boolean;
  /** Of lesser weight than the small heading around it. */
  isLight: boolean;
  /** As large as a heading. */
  isLarge: boolean;
  /** The number of its colours among the article's looks, -1 as long as nobody has asked. */
  number: number;
}

export const PLAIN_LOOK: Look = {
  href: '',
  role: 0,
  marks: 0,
  color: NO_COLOR,
  background: NO_COLOR,
  on: NO_COLOR,
  align: '',
  isPre: false,
  language: '',
  isDisplay: false,
  isLight: false,
  isLarge: false,
  number: -1,
};

const FIELDS = Object.keys(PLAIN_LOOK) as (keyof Look)[];
const FAINT = '#888888';
/** Bold lines of letters of this size, in px, are headings in all but name. */
const HEADING_PX = 19;

/** The look inside `tag`, which stands where `look` holds. Links are resolved against `baseUrl`. */
export function lookInside(look: Look, tag: Tag, baseUrl: string): Look {
  if (!tag.isLooked) return look;
  if (tag.outside === look && tag.inside) return tag.inside;
  const made = { ...look };
  change(made, tag, baseUrl);
  tag.outside = look;
  tag.inside = isSame(made, look) ? look : made;
  made.number = -1;
  return tag.inside;
}

function change(look: Look, { name, flags, marks, attrs, isDisplay, style, language }: Tag, baseUrl: string): void {
  const isBlock = (flags & BLOCK) !== 0;
  look.marks |= marks;
  if (marks & BOLD || flags & HEADING) look.isLight = false;
  if (name === 'a') {
    if (hasAttribute(attrs, 'href')) look.href = resolveUrl(baseUrl, attrs.href) ?? '';
  } else if (name === 'font') {
    const color = parseColor(attrs.color.trim().toLowerCase());
    if (color !== NO_COLOR) look.color = color;
  } else if (name === 'center') look.align = 'center';
  else if (name === 'figcaption') look.role = CAPTION;
  else if (flags & HEADING && look.role !== SUMMARY) look.role = Number(name.charAt(1));
  if (style) applyStyle(look, style, isBlock);
  if (attrs.align !== '' && isBlock) look.align = alignOf(attrs.align.toLowerCase());
  if (isDisplay || (name === 'mjx-container' && attrs.display === 'true')) look.isDisplay = true;
  if (language !== '') look.language = language;
}

function applyStyle(look: Look, { on, off, color, background, align, size }: StyleFacts, isBlock: boolean): void {
  look.marks = (look.marks & ~off) | (isBlock ? on & ~(SUB | SUP) : on);
  if (color !== NO_COLOR) look.color = color;
  if (look.role > 3 && off & BOLD) look.isLight = (on & BOLD) === 0;
  if (size !== undefined) look.isLarge = size >= HEADING_PX;
  if (isBlock) look.align = align ?? look.align;
  else if (background !== NO_COLOR) look.background = isPaper(background) ? NO_COLOR : background;
}

function isSame(a: Look, b: Look): boolean {
  let at = 0;
  while (at < FIELDS.length && a[FIELDS[at]] === b[FIELDS[at]]) at++;
  return at === FIELDS.length;
}

/** The dictionary of author looks of one article. */
export interface Looks {
  readonly list: AuthorLook[];
  /**
   * The number of the colours of text in `look`, 0 for none. Greys say nothing, the theme has an ink for each ground; but
   * faint ones on paper are all alike.
   */
  ofText: (look: Look) => number;
  /** The number of a look, which is added when it is new. */
  of: (look: AuthorLook) => number;
}

export function createLooks(): Looks {
  const list: AuthorLook[] = [];
  const places = new Map<string, number>();
  const of = (look: AuthorLook): number => {
    const key = JSON.stringify(look);
    const place = places.get(key) ?? list.push(look);
    places.set(key, place);
    return place;
  };
  return {
    list,
    of,
    ofText(look) {
      const { color, background, on } = look;
      if (look.number >= 0) return look.number;
      const made: AuthorLook = {};
      if (background !== NO_COLOR || (color !== NO_COLOR && !isGrey(color))) {
        if (color !== NO_COLOR) made.color = hexColor(color);
        if (background !== NO_COLOR) made.background = hexColor(background);
        else if (on !== NO_COLOR) made.on = hexColor(on);
      } else if (color !== NO_COLOR && on === NO_COLOR && isFaint(color)) made.color = FAINT;
      return (look.number = made.color || made.background ? of(made) : 0);
    },
  };
}
