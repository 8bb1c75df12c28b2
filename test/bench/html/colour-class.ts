/**
 * What kind of colour text has. A theme may make a colour darker or lighter to keep it readable, and its ink is not quite
 * black: so greys are all ink, and coloured text is told by its hue alone.
 */

/** `light` is grey or white text on something darker of the author's own; a number is a hue in degrees. */
export type ColourClass = 'ink' | 'light' | number;

type Rgb = readonly [red: number, green: number, blue: number];

/** Below this difference of channels a colour looks grey, and a very dark one below the second. */
const GREY_CHROMA = 48;
const DARK_CHROMA = 100;
const DARK_LUMINANCE = 0.02;
const LIGHT_LUMINANCE = 0.4;
/** White on white can be read by nobody: no theme shows it so. */
const LEAST_CONTRAST = 1.5;
const SAME_HUE = 30;
const TRANSPARENT = 0.1;

/** The class of `colour` on `background`, both in CSS; '' stands for what the theme gives. */
export function colourClass(colour: string, background: string): ColourClass {
  const text = rgbOf(colour);
  if (text === null) return 'ink';
  const chroma = Math.max(...text) - Math.min(...text);
  const light = luminance(text);
  if (chroma >= GREY_CHROMA && !(light < DARK_LUMINANCE && chroma < DARK_CHROMA)) return hue(text);
  const paper = rgbOf(background);
  if (paper === null || light < LIGHT_LUMINANCE) return 'ink';
  return (light + 0.05) / (luminance(paper) + 0.05) >= LEAST_CONTRAST ? 'light' : 'ink';
}

export function isSameColour(one: ColourClass, other: ColourClass): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart) <= SAME_HUE;
}

/** `#rrggbb`, `#rgb` or `rgb()`; null for nothing, and for what is all but transparent. */
function rgbOf(css: string): Rgb | null {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(css.trim())?.[1];
  if (digits !== undefined) {
    const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
    return [parseInt(full.slice(0, 2), 16), parseInt(full.slice(2, 4), 16), parseInt(full.slice(4), 16)];
  }
  const [red, green, blue, alpha = 1] = [...css.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  if (!/^rgba?\(/.test(css) || red === undefined || green === undefined || blue === undefined) return null;
  return alpha < TRANSPARENT ? null : [red, green, blue];
}

function hue([red, green, blue]: Rgb): number {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  const sector =
    most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  return (sector * 60 + 360) % 360;
}

/** Relative luminance of WCAG 2. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
