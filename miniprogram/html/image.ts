/**
 * Reads a picture from its markup: the address behind lazy loading, its size, and whether it is a sign inside a line
 * of text rather than a picture.
 */
import type { ImageItem } from './block';
import { isTrackingPixel } from './not-content';
import type { Tag } from './tag';
import { resolveMediaUrl } from './urls';

/** Lazy addresses before `src`, which only holds their place. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-echo', 'src'];
const SIGNS = /^(?:emoji|wp-smiley|latex|math|equation|tex|icon_emoji)$/;
/** Up to this size a picture stands in its line. */
export const INLINE_PX = 40;
/** Twice the width of a small phone: sharp enough, and no larger than needed. */
const WANTED_PX = 750;
/** Transparent GIFs of a few bytes hold the place of lazy pictures. */
const PLACEHOLDER_LENGTH = 200;
/** Larger sides are no sizes. */
const MAX_SIDE = 99_999;

/** The picture of an `img`; null when there is none to show. `outerSrcset` comes from a `source` before it. */
export function readImage(
  tag: Tag,
  outerSrcset: string,
  baseUrl: string,
): { image: ImageItem; isInline: boolean } | null {
  const { attrs } = tag;
  const { width, height } = sizeOf(tag);
  if (isTrackingPixel(width, height)) return null;
  const src = pickAddress(tag, outerSrcset, baseUrl);
  if (src === null) return null;
  const image: ImageItem = { src };
  const alt = (attrs.alt ?? '').trim();
  if (alt !== '') image.alt = alt;
  if (width) image.width = width;
  if (height) image.height = height;
  const longest = Math.max(width ?? 0, height ?? 0);
  const isSign = tag.classes.some((name) => SIGNS.test(name));
  return { image, isInline: isSign || (longest > 0 && longest <= INLINE_PX) };
}

/** The size in px as the markup says it; a side it leaves open is undefined. */
export function sizeOf({ attrs, style }: Tag): { width?: number; height?: number } {
  const width = pixels(attrs.width) ?? style?.width;
  const height = pixels(attrs.height) ?? style?.height;
  const natural = Math.round(Number(attrs['data-w']));
  const tall = Math.round(natural * Number(attrs['data-ratio']));
  if ((width && height) || !(isSide(natural) && isSide(tall))) return { width, height };
  return { width: natural, height: tall };
}

/** Whether a number of px can be the side of a picture. */
export function isSide(value: number): boolean {
  return value > 0 && value <= MAX_SIDE;
}

/** The best address of a `srcset`: the smallest that is wide enough, else the widest; null when it has none. */
function bestOfSrcset(srcset: string): { url: string; width: number } | null {
  let best: { url: string; width: number } | null = null;
  for (const candidate of candidates(srcset))
    if (best === null || isBetter(candidate.width, best.width)) best = candidate;
  return best;
}

/** Words in turn: an address, then perhaps its width or density. A comma ends a candidate, but may stand in an address. */
function candidates(srcset: string): { url: string; width: number }[] {
  const found: { url: string; width: number }[] = [];
  let url = '';
  for (const word of srcset.split(/[\t\n\f\r ]+/)) {
    if (url === '') url = word.startsWith(',') ? word.slice(1) : word;
    else {
      const comma = word.indexOf(',');
      found.push({ url, width: widthOf(comma === -1 ? word : word.slice(0, comma)) });
      url = comma === -1 ? '' : word.slice(comma + 1);
    }
    if (url.endsWith(',')) {
      found.push({ url: url.slice(0, -1), width: widthOf('1x') });
      url = '';
    }
  }
  if (url !== '') found.push({ url, width: widthOf('1x') });
  return found;
}

function widthOf(descriptor: string): number {
  const value = parseFloat(descriptor);
  if (!(value > 0)) return 0;
  return descriptor.endsWith('w') ? value : value * (WANTED_PX / 2);
}

function isBetter(width: number, than: number): boolean {
  return than >= WANTED_PX ? width >= WANTED_PX && width < than : width > than;
}

function pickAddress({ attrs }: Tag, outerSrcset: string, baseUrl: string): string | null {
  let own: string | null = null;
  let written = '';
  for (const name of ADDRESSES) {
    written = attrs[name] ?? '';
    own = usable(written, baseUrl);
    if (own !== null) break;
  }
  const srcset = attrs['data-srcset'] ?? attrs['data-lazy-srcset'] ?? attrs.srcset ?? outerSrcset;
  const best = srcset === '' ? null : bestOfSrcset(srcset);
  if (best === null || (own !== null && !(best.width >= WANTED_PX && isNarrow(srcset, written)))) return own;
  return usable(best.url, baseUrl) ?? own;
}

/** Whether the srcset itself says that the picture's own address is too small for a phone. */
function isNarrow(srcset: string, src: string): boolean {
  const at = srcset.indexOf(`${src} `);
  const match = at === -1 ? null : /^(\d+)w/.exec(srcset.slice(at + src.length + 1, at + src.length + 8));
  return match !== null && Number(match[1]) < WANTED_PX;
}

function usable(ref: string, baseUrl: string): string | null {
  if (ref === '' || (ref.length < PLACEHOLDER_LENGTH && /^\s*data:/i.test(ref))) return null;
  return resolveMediaUrl(baseUrl, ref);
}

/** Pixels of a `width` attribute; percentages say nothing. */
function pixels(value: string | undefined): number | undefined {
  const match = value === undefined ? null : /^\s*(\d{1,5})(?:\.\d{1,4})?(?:px)?\s*$/.exec(value);
  return match ? Number(match[1]) : undefined;
}
