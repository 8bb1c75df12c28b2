/** Colours as arithmetic: `#rrggbb` in and out, WCAG contrast, and the same hue at another lightness. */

/** Hue in degrees; saturation and lightness from 0 to 1. */
export interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

/** WCAG 2 relative luminance, 0 to 1. */
export function luminance(color: string): number {
  const [red, green, blue] = channels(color).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast ratio, 1 to 21, whichever is the text. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How much colour there is, 0 to 1: little in a pale one, however saturated it is as HSL counts. */
export function chroma(color: string): number {
  const values = channels(color);
  return (Math.max(...values) - Math.min(...values)) / 255;
}

/** So little colour that it counts as a shade of grey. */
export function isGrey(color: string): boolean {
  return chroma(color) < 0.094;
}

export function toHsl(color: string): Hsl {
  const [red, green, blue] = channels(color).map((value) => value / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const span = most - least;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const turn =
    most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return { hue: (turn * 60 + 360) % 360, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness };
}

export function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const place = (offset + hue / 30) % 12;
    const value = Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
    return (value < 16 ? '0' : '') + value.toString(16);
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/**
 * The same hue, lighter or darker by as little as it takes until `isRight`. Black and white are always tried, so there
 * is an answer wherever one of them is right; else the colour stays.
 */
export function movedUntil(color: string, isRight: (moved: string) => boolean): string {
  if (isRight(color)) return color;
  const hsl = toHsl(color);
  for (let step = 0.01; step < 1.01; step += 0.01) {
    for (const lightness of [hsl.lightness - step, hsl.lightness + step]) {
      if (lightness < -0.01 || lightness > 1.01) continue;
      const moved = fromHsl({ ...hsl, lightness: Math.max(0, Math.min(1, lightness)) });
      if (isRight(moved)) return moved;
    }
  }
  return color;
}

function channels(color: string): number[] {
  return [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)].map((digits) => parseInt(digits, 16));
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
