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

const FUNCTION = /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)(%?)[\s,]+([\d.]+)\4(?:[\s,/]+([\d.]+)(%?))?\s*\)$/;
/** Less of a colour than this is none. */
const LEAST_ALPHA = 0.1;

/** No colour given, or one that cannot be read. */
export const NO_COLOR = -1;

/** Reads hexadecimal colours, `rgb()`, `hsl()` and common names, in lower case, as 0xRRGGBB: translucent ones as they look on white. */
export function parseColor(value: string): number {
  if (value.startsWith('#')) {
    const hex = value.slice(1).replace(value.length < 6 ? /./g : /^$/, '$&$&');
    if (!/^[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(hex)) return NO_COLOR;
    const color = parseInt(hex.slice(0, 6), 16);
    const alpha = hex.length > 6 ? parseInt(hex.slice(6), 16) / 255 : 1;
    return onWhite([color >> 16, (color >> 8) & 255, color & 255], alpha);
  }
  const match = FUNCTION.exec(value);
  if (match === null) return NAMED.get(value) ?? NO_COLOR;
  const isHsl = match[1] === 'hsl';
  if (isHsl !== (match[4] === '%')) return NO_COLOR;
  const [first, second, third] = [match[2], match[3], match[5]].map(Number);
  const alpha = match[6] === undefined ? 1 : Number(match[6]) / (match[7] === '' ? 1 : 100);
  return onWhite(isHsl ? channelsOf(first, second / 100, third / 100) : [first, second, third], alpha);
}

/** CSS Color 4, 7.1: red, green and blue of a hue, a saturation and a lightness. */
function channelsOf(hue: number, saturation: number, lightness: number): number[] {
  return [0, 8, 4].map((shift) => {
    const turn = (shift + hue / 30) % 12;
    const most = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - most * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  });
}

function onWhite(channels: number[], alpha: number): number {
  if (alpha < LEAST_ALPHA) return NO_COLOR;
  return channels.reduce(
    (all, channel) => all * 256 + Math.floor(255 - Math.min(1, alpha) * (255 - Math.min(255, channel))),
    0,
  );
}

/** Greys are how a page sets its body text and its paper; the theme's own ink and paper replace them. */
export function isGrey(color: number): boolean {
  const red = color >> 16;
  const green = (color >> 8) & 255;
  const blue = color & 255;
  return Math.max(red, green, blue) - Math.min(red, green, blue) < 24;
}

/** Greys that set words back behind the text around them. */
export function isFaint(color: number): boolean {
  return isGrey(color) && ((color >> 8) & 255) >= 0x7a && ((color >> 8) & 255) <= 0xd0;
}

/** White and nearly white backgrounds come from copied pages and say nothing. */
export function isPaper(color: number): boolean {
  return isGrey(color) && (color >> 16) + ((color >> 8) & 255) + (color & 255) > 3 * 240;
}

/** `#rrggbb`. */
export function hexColor(color: number): string {
  return `#${(color + 0x1000000).toString(16).slice(1)}`;
}
