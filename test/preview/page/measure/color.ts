// Colours as WCAG 2 compares them: read from computed styles, laid over each other, and the ratio of two.

export interface Color {
  r: number;
  g: number;
  b: number;
  /** 0 to 1. */
  a: number;
}

const WHITE: Color = { r: 255, g: 255, b: 255, a: 1 };
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/;
const SRGB = /^color\(srgb\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)(?:\s*\/\s*([\d.]+))?\s*\)$/;

/** A colour as getComputedStyle writes it; undefined for another notation. */
export function parseColor(text: string): Color | undefined {
  const rgb = RGB.exec(text);
  if (rgb) {
    const a = rgb[4] === undefined ? 1 : Number(rgb[4]) / (rgb[5] === '%' ? 100 : 1);
    return { r: Number(rgb[1]), g: Number(rgb[2]), b: Number(rgb[3]), a };
  }
  const srgb = SRGB.exec(text);
  if (!srgb) return undefined;
  const [r = 0, g = 0, b = 0] = srgb.slice(1, 4).map((part) => Number(part) * 255);
  return { r, g, b, a: srgb[4] === undefined ? 1 : Number(srgb[4]) };
}

/** `top` laid over an opaque colour. */
export function over(top: Color, below: Color): Color {
  const mix = (a: number, b: number): number => a * top.a + b * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

/** The colour that a stack of layers shows, the topmost first; below them is white. */
export function flatten(layers: readonly Color[]): Color {
  return [...layers].reverse().reduce((below, layer) => over(layer, below), WHITE);
}

/** From 1 (the same) to 21 (black on white). */
export function contrastRatio(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }: Color): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
