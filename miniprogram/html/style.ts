/**
 * Reads the few properties of a `style` attribute that survive into the reader's own typography. Sizes of boxes,
 * positions, names of fonts and pictures are not read at all, so they cannot get out.
 */
import { BOLD, ITALIC, STRUCK, SUB, SUP, UNDERLINED, type Align } from './inline';
import { isPaper, NO_COLOR, parseColor } from './color';

/** What a style says; a property it does not mention, or says badly, is undefined or `NO_COLOR`. */
export interface StyleFacts {
  isHidden: boolean;
  /** Bits of `MARKS` that it sets, and those that it takes away. */
  on: number;
  off: number;
  color: number;
  background: number;
  /** What follows stands beside it. */
  isFloated?: boolean;
  /** It keeps what stands in it off its edges. */
  isPadded?: boolean;
  /** Size of its letters in px. */
  size?: number;
  /** '' is the reader's own alignment. */
  align?: Align | '';
  /** Colours of a visible line at the left side, and of one around. */
  left: number;
  around: number;
  /** The marks of a list: a `list-style-type` of `LIST_TYPES`. */
  list?: string;
  /** CSS px; shares of the column are taken from that of a phone. */
  'border-width'?: string;
  'border-style'?: string;
  'border-color'?: string;
  width?: number;
  height?: number;
  'max-width'?: number;
  'max-height'?: number;
}

/** The marks of lists that are shown as they are written. */
export const LIST_TYPES = /^(?:none|disc|circle|square|decimal|(?:low|upp)er-(?:alpha|latin|roman)|cjk-ideographic)$/;

const LONGEST_VALUE = 120;
const LINE_COLOR = 0x808080;
const COLOR = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/;
/** A phone's column and the size of its letters, in px: near enough for a picture beside text. */
const COLUMN = 350;
const LETTER = 17;

/** Reads a style attribute. */
export function readStyle(style: string): StyleFacts {
  const facts: StyleFacts = {
    isHidden: false,
    on: 0,
    off: 0,
    color: NO_COLOR,
    background: NO_COLOR,
    left: NO_COLOR,
    around: NO_COLOR,
  };
  const lower = style.toLowerCase();
  for (let at = 0, end = 0; at < lower.length; at = end + 1) {
    end = lower.indexOf(';', at);
    if (end === -1) end = lower.length;
    const colon = lower.indexOf(':', at);
    if (colon === -1) break;
    if (colon < end && end - colon < LONGEST_VALUE) {
      readDeclaration(
        facts,
        lower.slice(at, colon).trim(),
        lower
          .slice(colon + 1, end)
          .replace(IMPORTANT, '')
          .trim(),
      );
    }
  }
  const line = facts['border-style'];
  if (line) facts.around = lineColor(`${facts['border-width'] ?? '1px'} ${line} ${facts['border-color'] ?? ''}`);
  return facts;
}

const IMPORTANT = /!\s*important\s*$/;

/** `center` and `right` (also `end`) are kept; all else is the reader's own alignment. */
export function alignOf(value: string): Align | '' {
  if (value.endsWith('center')) return 'center';
  return value === 'right' || value === 'end' ? 'right' : '';
}

function readDeclaration(facts: StyleFacts, name: string, value: string): void {
  const mark = (bit: number, isOn: boolean): void => {
    facts.on = isOn ? facts.on | bit : facts.on & ~bit;
  };
  switch (name) {
    case 'display':
      facts.isHidden = value === 'none';
      break;
    case 'font-weight':
      mark(BOLD, /^bold/.test(value) || Number(value) >= 600);
      facts.off |= BOLD;
      break;
    case 'font-size':
      facts.size = lengthOf(value, 0);
      break;
    case 'font-style':
      mark(ITALIC, value === 'italic' || value === 'oblique');
      facts.off |= ITALIC;
      break;
    case 'text-decoration':
    case 'text-decoration-line':
      mark(UNDERLINED, value.includes('underline'));
      mark(STRUCK, value.includes('line-through'));
      break;
    case 'vertical-align':
      mark(SUP, value === 'super');
      mark(SUB, value === 'sub');
      break;
    case 'color':
      facts.color = parseColor(value);
      break;
    case 'background-color':
    case 'background':
      facts.background = parseColor(COLOR.exec(value)?.[0] ?? value);
      break;
    case 'float':
      facts.isFloated = value === 'left';
      break;
    case 'padding':
      facts.isPadded = /[1-9]/.test(value);
      break;
    case 'border':
      facts.around = lineColor(value);
      break;
    case 'border-width':
    case 'border-style':
    case 'border-color':
      facts[name] = value;
      break;
    case 'border-left':
      facts.left = lineColor(value);
      break;
    case 'text-align':
      facts.align = alignOf(value);
      break;
    case 'list-style':
    case 'list-style-type':
      facts.list = value.split(' ').find((word) => LIST_TYPES.test(word));
      break;
    case 'width':
    case 'max-width':
      facts[name] = lengthOf(value, COLUMN);
      break;
    case 'height':
    case 'max-height':
      facts[name] = lengthOf(value, 0);
  }
}

/** A length in px: of px, em, and shares of `whole` that are less than all of it. */
export function lengthOf(value: string, whole: number): number | undefined {
  const match = /^(\d{1,5}(?:\.\d{1,4})?)(px|r?em|%)$/.exec(value);
  if (match === null) return undefined;
  const number = Number(match[1]);
  if (match[2] !== '%') return match[2] === 'px' ? number : number * LETTER;
  return number < 100 && number * whole > 0 ? (number * whole) / 100 : undefined;
}

/** The colour of a border that can be seen: not one that is as white as the paper. */
function lineColor(value: string): number {
  if (!/^[1-9.][\d.]*(?:px|em|rem|pt)\s+(?:solid|dashed|dotted|double)/.test(value)) return NO_COLOR;
  const color = parseColor(COLOR.exec(value)?.[0] ?? value.slice(value.lastIndexOf(' ') + 1));
  if (color === NO_COLOR) return /transparent|a\(/.test(value) ? color : LINE_COLOR;
  return isPaper(color) ? NO_COLOR : color;
}
