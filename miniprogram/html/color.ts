/** Reads the colours that authors write. What becomes of them on a theme's paper is decided in `core/author-looks.ts`. */

/** Names in use, each with its colour in hexadecimal. */
const NAMED = new Map<string, number>();
(
  'black 0 blue ff brown a52a2a crimson dc143c cyan ffff darkblue 8b darkgreen 6400 darkorange ff8c00 darkred 8b0000 ' +
  'dodgerblue 1e90ff fuchsia ff00ff gold ffd700 gray 808080 green 8000 grey 808080 lime ff00 magenta ff00ff ' +
  'maroon 800000 navy 80 olive 808000 orange ffa500 orangered ff4500 pink ffc0cb purple 800080 red ff0000 ' +
  'silver c0c0c0 teal 8080 tomato ff6347 white ffffff yellow ffff00'
)
  .split(' ')
  .forEach((word, at, words) => at % 2 && NAMED.set(words[at - 1], parseInt(word, 16)));

const FUNCTION =
  /^rgba?\(\s*(\d{1,3})[\d.]*[\s,]+(\d{1,3})[\d.]*[\s,]+(\d{1,3})[\d.]*(?:[\s,/]+(?:1|1\.0+|100%))?\s*\)$/;

/** No colour given, or one that cannot be read. */
export const NO_COLOR = -1;

/** Reads `#rgb`, `#rrggbb`, `rgb()`, opaque `rgba()` and common names, in lower case, as 0xRRGGBB. */
export function parseColor(value: string): number {
  if (value.startsWith('#')) {
    if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(value)) return NO_COLOR;
    return parseInt(value.length === 4 ? value.slice(1).replace(/./g, '$&$&') : value.slice(1), 16);
  }
  const match = FUNCTION.exec(value);
  if (match === null) return NAMED.get(value) ?? NO_COLOR;
  return (Math.min(255, +match[1]) << 16) | (Math.min(255, +match[2]) << 8) | Math.min(255, +match[3]);
}

/** Greys are how a page sets its body text and its paper; the theme's own ink and paper replace them. */
export function isGrey(color: number): boolean {
  const parts = [color >> 16, (color >> 8) & 255, color & 255];
  return Math.max(...parts) - Math.min(...parts) < 24;
}

/** White and nearly white backgrounds come from copied pages and say nothing. */
export function isPaper(color: number): boolean {
  return isGrey(color) && (color >> 16) + ((color >> 8) & 255) + (color & 255) > 3 * 240;
}

/** `#rrggbb`. */
export function hexColor(color: number): string {
  return `#${(color + 0x1000000).toString(16).slice(1)}`;
}
