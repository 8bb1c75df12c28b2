/**
 * Decides which author colours can be read on the papers of every theme. Pure arithmetic, apart from style parsing, so
 * that it can later adapt colours instead of dropping them.
 */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

const LIGHT_PAPER: Rgb = [0xfb, 0xfa, 0xf7];
const DARK_PAPER: Rgb = [0x14, 0x15, 0x13];
/** Ink for text on an author's background that names no colour of its own. */
const DARK_INK: Rgb = [0x1f, 0x23, 0x20];
/** WCAG 2 contrast for text on a background of the author's own. */
const OWN_CONTRAST = 4.5;
/** Less is asked of coloured words on paper: no colour reaches 4.5 on both a white and a black paper by a margin. */
const PAPER_CONTRAST = 3;

const NAMED: Readonly<Partial<Record<string, Rgb>>> = {
  black: [0, 0, 0],
  blue: [0, 0, 255],
  brown: [165, 42, 42],
  crimson: [220, 20, 60],
  cyan: [0, 255, 255],
  darkblue: [0, 0, 139],
  darkgreen: [0, 100, 0],
  darkorange: [255, 140, 0],
  darkred: [139, 0, 0],
  dodgerblue: [30, 144, 255],
  fuchsia: [255, 0, 255],
  gold: [255, 215, 0],
  gray: [128, 128, 128],
  green: [0, 128, 0],
  grey: [128, 128, 128],
  lime: [0, 255, 0],
  magenta: [255, 0, 255],
  maroon: [128, 0, 0],
  navy: [0, 0, 128],
  olive: [128, 128, 0],
  orange: [255, 165, 0],
  orangered: [255, 69, 0],
  pink: [255, 192, 203],
  purple: [128, 0, 128],
  red: [255, 0, 0],
  silver: [192, 192, 192],
  tomato: [255, 99, 71],
  teal: [0, 128, 128],
  white: [255, 255, 255],
  yellow: [255, 255, 0],
};

/** Reads `#rgb`, `#rrggbb`, `rgb()`, opaque `rgba()` and common names; null for anything else. */
export function parseColor(value: string): Rgb | null {
  const text = value.trim().toLowerCase();
  if (text.startsWith('#')) return parseHex(text.slice(1));
  const match = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+(1|1\.0+|100%))?\s*\)$/.exec(text);
  if (match) return [clamp(match[1]), clamp(match[2]), clamp(match[3])];
  return Object.prototype.hasOwnProperty.call(NAMED, text) ? (NAMED[text] ?? null) : null;
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * CSS declarations for a run of text with the author's colours, as far as they can be read on light and on dark paper;
 * '' when neither colour is kept. Null stands for a colour the author did not give.
 */
export function readableStyle(color: Rgb | null, background: Rgb | null): string {
  const own = background && !isPaper(background) ? background : null;
  if (own && color && contrast(color, own) >= OWN_CONTRAST) return `color:${hex(color)};background-color:${hex(own)}`;
  if (own && !color && contrast(DARK_INK, own) >= OWN_CONTRAST) {
    return `color:${hex(DARK_INK)};background-color:${hex(own)}`;
  }
  if (!color || isGrey(color)) return '';
  const least = Math.min(contrast(color, LIGHT_PAPER), contrast(color, DARK_PAPER));
  return least >= PAPER_CONTRAST ? `color:${hex(color)}` : '';
}

/** White and nearly white backgrounds come from copied pages and say nothing. */
function isPaper(color: Rgb): boolean {
  return luminance(color) > 0.88 && isGrey(color);
}

/** Greys are how a page sets its body text; the theme's own ink replaces them. */
function isGrey([red, green, blue]: Rgb): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) < 24;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function parseHex(digits: string): Rgb | null {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(digits)) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [parseInt(full.slice(0, 2), 16), parseInt(full.slice(2, 4), 16), parseInt(full.slice(4), 16)];
}

function clamp(digits: string): number {
  return Math.min(255, parseInt(digits, 10));
}

function hex(color: Rgb): string {
  return `#${color.map((channel) => (channel < 16 ? '0' : '') + channel.toString(16)).join('')}`;
}
