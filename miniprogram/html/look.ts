/**
 * How text looks at one place of the source: its marks, link, colours, alignment, and the lists and quotes around it.
 * Looks are immutable and shared; an element that changes nothing keeps its parent's.
 */
import { TAG_MARKS, BLOCK_TAGS } from './allowlist';
import type { Attributes, StartTag } from './attributes';
import type { Box } from './box';
import { parseColor, readableStyle, type Rgb } from './color';
import { alignOf, readStyle, type StyleFacts } from './style';
import { resolveUrl } from './urls';

export type Align = '' | 'center' | 'right';
/** What a paragraph is: body text, a heading or the caption of a figure. */
export type Role = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'caption';

export interface Look {
  /** Bit set over `MARKS`. */
  marks: number;
  color: Rgb | null;
  background: Rgb | null;
  /** Absolute address or `#anchor`, '' outside links. */
  href: string;
  align: Align;
  isPre: boolean;
  role: Role;
  box: Box | null;
  /** Language that an element around code names. */
  language: string;
  /** Inside markup that sets a formula on its own line. */
  isDisplay: boolean;
}

/** Marks in the order they are written out. */
const MARKS = ['b', 'i', 'u', 's', 'code', 'sub', 'sup', 'mark', 'small', 'ruby', 'rt'];

export const PLAIN_LOOK: Look = {
  marks: 0,
  color: null,
  background: null,
  href: '',
  align: '',
  isPre: false,
  role: 'p',
  box: null,
  language: '',
  isDisplay: false,
};

const HEADING = /^h[1-6]$/;
const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|brush)\s*[-:]\s*([\w+#.-]+)/i;
const HIGHLIGHT = /(?:^|\s)highlight\s+([\w+#.-]+)/i;
const NO_LANGUAGE = /^(?:plain|plaintext|text|txt|none|nohighlight|undefined|auto)$/;
const DISPLAY_FORMULA = /(?:^|\s)(?:katex-display|MathJax_Display|math-display)(?:\s|$)/;

/** The look inside `tag`, which stands where `look` holds. Links are resolved against `baseUrl`. */
export function lookInside(look: Look, tag: StartTag, baseUrl: string): Look {
  const { name, attrs } = tag;
  const changes: Partial<Look> = {};
  const mark = TAG_MARKS.get(name);
  if (mark !== undefined) changes.marks = look.marks | markBit(mark);
  if (attrs.style !== undefined) applyStyle(changes, look, readStyle(attrs.style), BLOCK_TAGS.has(name));
  if (name === 'a') changes.href = attrs.href === undefined ? look.href : (resolveUrl(baseUrl, attrs.href) ?? '');
  else if (name === 'font' && attrs.color !== undefined) changes.color = parseColor(attrs.color) ?? look.color;
  else if (name === 'center') changes.align = 'center';
  else if (HEADING.test(name)) changes.role = name as Role;
  else if (name === 'figcaption') changes.role = 'caption';
  if (attrs.align !== undefined && BLOCK_TAGS.has(name)) changes.align = alignOf(attrs.align.toLowerCase());
  if (attrs.class !== undefined) applyClass(changes, tag, attrs.class);
  const language = languageOf(attrs);
  if (language !== '') changes.language = language;
  return hasChange(changes) ? { ...look, ...changes } : look;
}

const MARKS_TEXT = new Map<number, string>();

/** The marks of a bit set as `TextRun.marks` holds them; '' for none. */
export function marksText(bits: number): string {
  let text = MARKS_TEXT.get(bits);
  if (text === undefined) {
    text = MARKS.filter((_, index) => bits & (1 << index)).join(' ');
    MARKS_TEXT.set(bits, text);
  }
  return text;
}

/** The bit of one mark. */
export function markBit(mark: string): number {
  return 1 << MARKS.indexOf(mark);
}

/** The author's colours as CSS declarations, as far as they can be read on every theme's paper. */
export function colorStyle(look: Look): string {
  return look.color || look.background ? readableStyle(look.color, look.background) : '';
}

function applyStyle(changes: Partial<Look>, look: Look, facts: StyleFacts, isBlock: boolean): void {
  let marks = changes.marks ?? look.marks;
  marks = setMark(marks, 'b', facts.isBold);
  marks = setMark(marks, 'i', facts.isItalic);
  if (facts.isUnderlined) marks |= markBit('u');
  if (facts.isStruck) marks |= markBit('s');
  if (facts.script && !isBlock) marks |= markBit(facts.script);
  if (marks !== look.marks) changes.marks = marks;
  if (facts.color) changes.color = facts.color;
  if (facts.background && !isBlock) changes.background = facts.background;
  if (facts.align !== undefined && isBlock) changes.align = facts.align;
}

function setMark(marks: number, mark: string, isOn: boolean | undefined): number {
  if (isOn === undefined) return marks;
  return isOn ? marks | markBit(mark) : marks & ~markBit(mark);
}

function applyClass(changes: Partial<Look>, tag: StartTag, classes: string): void {
  if (DISPLAY_FORMULA.test(classes) || (tag.name === 'mjx-container' && tag.attrs.display === 'true')) {
    changes.isDisplay = true;
  }
}

/** The language of code that an element's class or data names; '' when it does not say. */
export function languageOf(attrs: Attributes): string {
  const classes = attrs.class ?? '';
  const match = classes === '' ? null : (LANGUAGE.exec(classes) ?? HIGHLIGHT.exec(classes));
  return languageName(match ? match[1] : (attrs['data-lang'] ?? attrs['data-language'] ?? ''));
}

function languageName(name: string): string {
  const lower = name.trim().toLowerCase();
  return NO_LANGUAGE.test(lower) ? '' : lower.slice(0, 30);
}

function hasChange(changes: Partial<Look>): boolean {
  for (const key in changes) if (key) return true;
  return false;
}
