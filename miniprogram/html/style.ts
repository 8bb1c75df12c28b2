/**
 * Reads the few properties of a `style` attribute that survive into the reader's own typography. Sizes of boxes,
 * positions, fonts and pictures are not read at all, so they cannot get out.
 */
import type { Align } from './inline';
import { NO_COLOR, parseColor } from './color';

/** What a style says; a property it does not mention, or says badly, is undefined or `NO_COLOR`. */
export interface StyleFacts {
  isHidden: boolean;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruck?: boolean;
  script?: 'sub' | 'sup';
  color: number;
  background: number;
  /** '' is the reader's own alignment. */
  align?: Align | '';
  /** Colours of a visible line at the left side, and of one around. */
  left: number;
  around: number;
  /** CSS px. */
  width?: number;
  height?: number;
}

const LONGEST_VALUE = 120;
const LINE_COLOR = 0x808080;

/** Reads a style attribute. */
export function readStyle(style: string): StyleFacts {
  const facts: StyleFacts = {
    isHidden: false,
    color: NO_COLOR,
    background: NO_COLOR,
    left: NO_COLOR,
    around: NO_COLOR,
  };
  for (let at = 0; at < style.length;) {
    let end = style.indexOf(';', at);
    if (end === -1) end = style.length;
    const colon = style.indexOf(':', at);
    if (colon === -1) break;
    if (colon < end) {
      const read = PROPERTIES.get(style.slice(at, colon).trim().toLowerCase());
      if (read && end - colon < LONGEST_VALUE)
        read(
          facts,
          style
            .slice(colon + 1, end)
            .replace(IMPORTANT, '')
            .trim()
            .toLowerCase(),
        );
    }
    at = end + 1;
  }
  return facts;
}

const IMPORTANT = /!\s*important\s*$/i;

/** `center` and `right` (also `end`) are kept; all else is the reader's own alignment. */
export function alignOf(value: string): Align | '' {
  if (value.endsWith('center')) return 'center';
  return value === 'right' || value === 'end' ? 'right' : '';
}

const PROPERTIES: ReadonlyMap<string, (facts: StyleFacts, value: string) => void> = new Map([
  ['display', (facts, value) => void (facts.isHidden = value === 'none')],
  ['font-weight', (facts, value) => void (facts.isBold = /^bold/.test(value) || Number(value) >= 600)],
  ['font-style', (facts, value) => void (facts.isItalic = value === 'italic' || value === 'oblique')],
  ['text-decoration', readDecoration],
  ['text-decoration-line', readDecoration],
  [
    'vertical-align',
    (facts, value) => void (facts.script = value === 'super' ? 'sup' : value === 'sub' ? 'sub' : undefined),
  ],
  ['color', (facts, value) => void (facts.color = parseColor(value))],
  ['background-color', readBackground],
  ['background', readBackground],
  ['border', (facts, value) => void (facts.around = lineColor(value))],
  ['border-left', (facts, value) => void (facts.left = lineColor(value))],
  ['text-align', (facts, value) => void (facts.align = alignOf(value))],
  ['width', (facts, value) => void (facts.width = pixels(value))],
  ['height', (facts, value) => void (facts.height = pixels(value))],
]);

function readDecoration(facts: StyleFacts, value: string): void {
  facts.isUnderlined = value.includes('underline');
  facts.isStruck = value.includes('line-through');
}

function readBackground(facts: StyleFacts, value: string): void {
  facts.background = parseColor(COLOR.exec(value)?.[0] ?? value);
}

const COLOR = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/;

/** The colour of a border that can be seen. */
function lineColor(value: string): number {
  if (!/^[1-9.][\d.]*(?:px|em|rem|pt)\s+(?:solid|dashed|dotted|double)/.test(value)) return NO_COLOR;
  const color = parseColor(COLOR.exec(value)?.[0] ?? value.slice(value.lastIndexOf(' ') + 1));
  return color === NO_COLOR && !value.includes('transparent') && !value.includes('rgba') ? LINE_COLOR : color;
}

function pixels(value: string): number | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,4})?)px$/.exec(value);
  return match ? Number(match[1]) : undefined;
}
