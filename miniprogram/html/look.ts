/**
 * How text looks at one place of the source: its marks, link, colours, alignment, and the boxes around it. Looks are
 * immutable and shared; an element that changes nothing keeps its parent's.
 */
import type { Align, AuthorLook } from './inline';
import type { Box } from './box';
import { hexColor, isGrey, isPaper, NO_COLOR, parseColor } from './color';
import { alignOf, type StyleFacts } from './style';
import type { Tag } from './tag';
import { BLOCK, HEADING, markBit } from './tags';
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
  box: Box | null;
  /** Language that an element around code names. */
  language: string;
  /** Inside markup that sets a formula on its own line. */
  isDisplay: boolean;
}

export const PLAIN_LOOK: Look = {
  marks: 0,
  color: NO_COLOR,
  background: NO_COLOR,
  on: NO_COLOR,
  href: '',
  align: '',
  isPre: false,
  role: 0,
  box: null,
  language: '',
  isDisplay: false,
};

const DISPLAY_FORMULA = /^(?:katex-display|MathJax_Display|math-display)$/;
const BOLD = markBit('b');

/** The look inside `tag`, which stands where `look` holds. Links are resolved against `baseUrl`. */
export function lookInside(look: Look, tag: Tag, baseUrl: string): Look {
  if (!tag.isLooked) return look;
  if (tag.outside === look && tag.inside) return tag.inside;
  const made = { ...look };
  change(made, tag, baseUrl);
  tag.outside = look;
  tag.inside = isSame(made, look) ? look : made;
  return tag.inside;
}

function change(look: Look, { name, kind, attrs, classes, style, language }: Tag, baseUrl: string): void {
  const isBlock = (kind.flags & BLOCK) !== 0;
  look.marks |= kind.marks;
  if (style) applyStyle(look, style, isBlock);
  if (name === 'a') look.href = attrs.href === undefined ? look.href : (resolveUrl(baseUrl, attrs.href) ?? '');
  else if (name === 'font') look.color = attrs.color === undefined ? look.color : colorOr(attrs.color, look.color);
  else if (name === 'center') look.align = 'center';
  else if (name === 'figcaption') look.role = CAPTION;
  else if (kind.flags & HEADING && look.role !== SUMMARY) look.role = Number(name.charAt(1));
  if (attrs.align !== undefined && isBlock) look.align = alignOf(attrs.align.toLowerCase());
  if (classes.some((at) => DISPLAY_FORMULA.test(at)) || (name === 'mjx-container' && attrs.display === 'true')) {
    look.isDisplay = true;
  }
  if (language !== '') look.language = language;
}

function applyStyle(look: Look, style: StyleFacts, isBlock: boolean): void {
  if (style.isBold !== undefined) look.marks = style.isBold ? look.marks | BOLD : look.marks & ~BOLD;
  if (style.isItalic !== undefined)
    look.marks = style.isItalic ? look.marks | markBit('i') : look.marks & ~markBit('i');
  if (style.isUnderlined) look.marks |= markBit('u');
  if (style.isStruck) look.marks |= markBit('s');
  if (style.script && !isBlock) look.marks |= markBit(style.script);
  if (style.color !== NO_COLOR) look.color = style.color;
  if (style.background !== NO_COLOR && !isBlock)
    look.background = isPaper(style.background) ? NO_COLOR : style.background;
  if (style.align !== undefined && isBlock) look.align = style.align;
}

function colorOr(value: string, other: number): number {
  const color = parseColor(value.trim().toLowerCase());
  return color === NO_COLOR ? other : color;
}

function isSame(a: Look, b: Look): boolean {
  return (
    a.marks === b.marks &&
    a.color === b.color &&
    a.background === b.background &&
    a.href === b.href &&
    a.align === b.align &&
    a.role === b.role &&
    a.language === b.language &&
    a.isDisplay === b.isDisplay
  );
}

/** The dictionary of author looks of one article. */
export class Looks {
  readonly list: AuthorLook[] = [];
  private readonly places = new Map<string, number>();
  private readonly texts = new Map<Look, number>();

  /** The number of the colours of text in `look`, 0 for none. Greys say nothing: the theme has an ink for each ground. */
  ofText(look: Look): number {
    const { color, background, on } = look;
    if (background === NO_COLOR && (color === NO_COLOR || isGrey(color))) return 0;
    let number = this.texts.get(look);
    if (number === undefined) {
      const made: AuthorLook = {};
      if (color !== NO_COLOR) made.color = hexColor(color);
      if (background !== NO_COLOR) made.background = hexColor(background);
      else if (on !== NO_COLOR) made.on = hexColor(on);
      number = this.of(made);
      this.texts.set(look, number);
    }
    return number;
  }

  /** The number of a look, which is added when it is new. */
  of(look: AuthorLook): number {
    const key = JSON.stringify(look);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.push(look));
    return this.list.length;
  }
}
