/**
 * Reads the few properties of a `style` attribute that survive into the reader's own typography. Sizes of boxes,
 * positions, fonts and pictures are not read at all, so they cannot get out.
 */
import { parseColor, type Rgb } from './color';

/** What a style says; a property it does not mention, or says badly, is undefined. */
export interface StyleFacts {
  isHidden: boolean;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruck?: boolean;
  script?: 'sub' | 'sup';
  color?: Rgb;
  background?: Rgb;
  align?: '' | 'center' | 'right';
  /** CSS px. */
  width?: number;
  height?: number;
}

const MEMO_SIZE = 2000;
const MEMO_LENGTH = 1000;

let memo = new Map<string, StyleFacts>();

/** Reads a style attribute. The same text gives the same object: articles repeat a handful of styles. */
export function readStyle(style: string): StyleFacts {
  const known = memo.get(style);
  if (known) return known;
  const facts: StyleFacts = { isHidden: false };
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) readDeclaration(facts, declaration.slice(0, colon), declaration.slice(colon + 1));
  }
  if (memo.size >= MEMO_SIZE) memo = new Map();
  if (style.length <= MEMO_LENGTH) memo.set(style, facts);
  return facts;
}

/** The names in a class attribute. */
export function classNames(value: string): string[] {
  return value.split(/[\t\n\f\r ]+/);
}

function readDeclaration(facts: StyleFacts, property: string, rawValue: string): void {
  const read = PROPERTIES.get(property.trim().toLowerCase());
  if (!read) return;
  const value = rawValue
    .replace(/!\s*important\s*$/i, '')
    .trim()
    .toLowerCase();
  if (value.length <= 60) read(facts, value);
}

const PROPERTIES: ReadonlyMap<string, (facts: StyleFacts, value: string) => void> = new Map([
  ['display', (facts, value) => void (facts.isHidden = value === 'none')],
  ['font-weight', (facts, value) => void (facts.isBold = isBold(value))],
  ['font-style', (facts, value) => void (facts.isItalic = value === 'italic' || value === 'oblique')],
  ['text-decoration', readDecoration],
  ['text-decoration-line', readDecoration],
  [
    'vertical-align',
    (facts, value) => void (facts.script = value === 'super' ? 'sup' : value === 'sub' ? 'sub' : undefined),
  ],
  ['color', (facts, value) => void (facts.color = parseColor(value) ?? undefined)],
  ['background-color', (facts, value) => void (facts.background = parseColor(value) ?? undefined)],
  ['background', (facts, value) => void (facts.background = parseColor(value) ?? undefined)],
  ['text-align', (facts, value) => void (facts.align = alignOf(value))],
  ['width', (facts, value) => void (facts.width = pixels(value))],
  ['height', (facts, value) => void (facts.height = pixels(value))],
]);

/** `center` and `right` (also `end`) are kept; all else is the reader's own alignment. */
export function alignOf(value: string): '' | 'center' | 'right' {
  if (value.endsWith('center')) return 'center';
  return value === 'right' || value === 'end' ? 'right' : '';
}

function readDecoration(facts: StyleFacts, value: string): void {
  facts.isUnderlined = value.includes('underline');
  facts.isStruck = value.includes('line-through');
}

function isBold(value: string): boolean {
  return value === 'bold' || value === 'bolder' || Number(value) >= 600;
}

function pixels(value: string): number | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,4})?)px$/.exec(value);
  return match ? Number(match[1]) : undefined;
}
