/** A grid of palette indexes with the few shapes the PNG, GIF and WebP samples need. Apart because SVG has no pixels to encode. */
import type { Palette } from './palette';

/** Width x height palette indexes, row by row, and the palette as "#rrggbb". */
export interface Canvas {
  w: number;
  h: number;
  pixels: Uint8Array;
  colours: string[];
}

/** Indexes into `colours` of a canvas made from a Palette. */
export const TONE = { sky: 0, far: 1, mid: 2, near: 3, accent: 4, ink: 5 } as const;

/** A canvas filled with the sky of a palette. */
export function canvas(w: number, h: number, p: Palette): Canvas {
  return {
    w,
    h,
    pixels: new Uint8Array(w * h),
    colours: [p.sky, p.far, p.mid, p.near, p.accent, p.ink, '#ffffff', '#000000'],
  };
}

/** Sets every pixel for which `inside` holds. */
export function paint(on: Canvas, tone: number, inside: (x: number, y: number) => boolean): void {
  for (let y = 0; y < on.h; y += 1) {
    for (let x = 0; x < on.w; x += 1) if (inside(x, y)) on.pixels[y * on.w + x] = tone;
  }
}

/** A filled disc. */
export function dot(on: Canvas, tone: number, cx: number, cy: number, r: number): void {
  paint(on, tone, (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r);
}

/** Rolling hills under a sun; `shift` moves the sun, for frames of an animation. */
export function rollingHills(on: Canvas, shift = 0): void {
  dot(on, TONE.accent, on.w * (0.25 + shift), on.h * (0.32 - Math.sin(shift * 6) * 0.06), on.h * 0.09);
  [TONE.far, TONE.mid, TONE.near].forEach((tone, i) => {
    const base = on.h * (0.5 + i * 0.16);
    paint(on, tone, (x, y) => {
      const t = (x / on.w) * (5 + i * 2) + i * 1.7;
      return y > base - Math.sin(t) * on.h * 0.07 - Math.sin(t * 2.3) * on.h * 0.025;
    });
  });
}

/** Woven squares, as in a bamboo mat or a cloth. */
export function weave(on: Canvas, step: number): void {
  paint(on, TONE.far, (x, y) => (Math.floor(x / step) + Math.floor(y / step)) % 2 === 0);
  paint(on, TONE.mid, (x, y) => x % step < step * 0.18 !== y % step < step * 0.18);
  dot(on, TONE.accent, on.w / 2, on.h / 2, Math.min(on.w, on.h) * 0.2);
}
