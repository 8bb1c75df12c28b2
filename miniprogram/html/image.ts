/**
 * Reads a picture from its markup: the address behind lazy loading, its size, and whether it is a sign inside a line
 * of text rather than a picture.
 */
import type { Attributes } from './attributes';
import type { ImageBlock, ImageItem } from './block';
import { isTrackingPixel } from './not-content';
import { lengthOf } from './style';
import type { Tag } from './tag';
import { resolveMediaUrl } from './urls';

/** Lazy addresses before `src`, which only holds their place. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-echo', 'src'];
const SIGNS = /^(?:emoji|wp-smiley|latex|math|equation|tex|icon_emoji)$/;
/** A picture of a side of unknown length stands in its line up to this size. */
export const INLINE_PX = 40;
/** As high as two lines, and no wider than that asks for. */
const SIGN = { width: 64, height: 48 };
/** As high as a letter with some air. */
const EMOJI_PX = 20;
/** Twice the width of a small phone: sharp enough, and no larger than needed. */
const WANTED_PX = 750;
/** Transparent GIFs of a few bytes hold the place of lazy pictures. */
const PLACEHOLDER_LENGTH = 200;
/** Larger sides are no sizes. */
const MAX_SIDE = 99_999;

/**
 * The picture of an `img`; null when there is none to show. `outerSrcset` comes from a `source` before it, `room` is the
 * width in px of a narrow box around it.
 */
export function readImage(
  tag: Tag,
  outerSrcset: string,
  baseUrl: string,
  room: number,
): { picture: ImageItem; isInline: boolean } | null {
  const size = sizeOf(tag);
  const src = isTrackingPixel(size.width, size.height) ? null : pickAddress(tag.attrs, outerSrcset, baseUrl);
  if (src === null) return null;
  const sign = tag.classes.find((name) => SIGNS.test(name));
  if (!size.width && !size.height) {
    const { 'max-height': high = MAX_SIDE, 'max-width': wide = MAX_SIDE } = tag.style ?? {};
    if (high <= INLINE_PX) size.height = high;
    else if (wide <= INLINE_PX) size.width = wide;
    else if (sign !== undefined && /emoji|smiley/.test(sign)) size.height = EMOJI_PX;
  }
  if (room < (size.width ?? MAX_SIDE)) {
    if (size.width && size.height) size.height = Math.round((size.height * room) / size.width);
    size.width = room;
  }
  const { width, height } = size;
  const picture: ImageItem = { src };
  const alt = tag.attrs.alt.trim();
  if (alt !== '') picture.alt = alt;
  if (width) picture.width = width;
  if (height) picture.height = height;
  const isSmall =
    width && height ? width <= SIGN.width && height <= SIGN.height : (width ?? height ?? MAX_SIDE) <= INLINE_PX;
  return { picture, isInline: sign !== undefined || isSmall };
}

/**
 * The size in px as the markup says it; a side it leaves open is undefined. As in a browser, what the style says goes
 * first, but where the picture's own shape is known it keeps it.
 */
export function sizeOf({ attrs, style }: Tag): { width?: number; height?: number } {
  const natural = Math.round(Number(attrs['data-w']));
  const tall = Math.round(natural * Number(attrs['data-ratio']));
  const isMeasured = isSide(natural) && isSide(tall);
  let width = pixels(attrs.width);
  let height = pixels(attrs.height);
  if (isMeasured && !(width && height)) {
    width = natural;
    height = tall;
  }
  if (style === null) return { width, height };
  const shape = isMeasured ? tall / natural : width && height ? height / width : 0;
  if (style.width ?? style.height) {
    ({ width, height } = style);
    if (shape > 0 && width && (isMeasured || !height)) height = Math.round(width * shape);
    if (shape > 0 && !width && height) width = Math.round(height / shape);
  }
  const scale = Math.min(
    1,
    (style['max-width'] ?? MAX_SIDE) / Math.max(width ?? 1, 1),
    (style['max-height'] ?? MAX_SIDE) / Math.max(height ?? 1, 1),
  );
  return scale < 1
    ? { width: width && Math.round(width * scale), height: height && Math.round(height * scale) }
    : { width, height };
}

/** Whether a number of px can be the side of a picture. */
export function isSide(value: number): boolean {
  return value > 0 && value <= MAX_SIDE;
}

/** The candidates of a `srcset`: words in turn, an address, then perhaps its width or density. A comma ends one, but may stand in an address. */
function candidates(srcset: string): { url: string; width: number }[] {
  const found: { url: string; width: number }[] = [];
  let url = '';
  const add = (descriptor: string): void => {
    const value = parseFloat(descriptor);
    if (url !== '') found.push({ url, width: (descriptor.endsWith('w') ? value : value * (WANTED_PX / 2)) || 0 });
    url = '';
  };
  srcset.split(/[\t\n\f\r ]+/).forEach((word) => {
    let rest = word;
    if (url !== '') {
      const comma = `${word},`.indexOf(',');
      add(word.slice(0, comma));
      rest = word.slice(comma);
    }
    url = rest.replace(/^,/, '');
    if (url.endsWith(',')) {
      url = url.slice(0, -1);
      add('1x');
    }
  });
  add('1x');
  return found;
}

function pickAddress(attrs: Attributes, outerSrcset: string, baseUrl: string): string | null {
  let own: string | null = null;
  const written = attrs[ADDRESSES.find((name) => (own = usable(attrs[name], baseUrl)) !== null) ?? 'src'];
  const srcset = attrs['data-srcset'] || attrs['data-lazy-srcset'] || attrs.srcset || outerSrcset;
  if (srcset === '') return own;
  // The smallest that is wide enough, else the widest.
  const best = candidates(srcset).reduce(
    (one, other) => {
      const isOtherWider = other.width > one.width;
      return one.width >= WANTED_PX
        ? isOtherWider || other.width < WANTED_PX
          ? one
          : other
        : isOtherWider
          ? other
          : one;
    },
    { url: '', width: -1 },
  );
  const isKept = own !== null && (best.width < WANTED_PX || !isNarrow(srcset, written));
  return isKept ? own : (usable(best.url, baseUrl) ?? own);
}

/** Whether the srcset itself says that the picture's own address is too small for a phone. */
function isNarrow(srcset: string, src: string): boolean {
  const at = srcset.indexOf(`${src} `);
  const rest = at === -1 ? '' : srcset.slice(at + src.length + 1, at + src.length + 8);
  return /^\d+w/.test(rest) && parseInt(rest, 10) < WANTED_PX;
}

function usable(ref: string, baseUrl: string): string | null {
  if (ref === '' || (ref.length < PLACEHOLDER_LENGTH && /^\s*data:/i.test(ref))) return null;
  return resolveMediaUrl(baseUrl, ref);
}

/** Pixels of a `width` attribute; percentages say nothing. */
function pixels(value: string): number | undefined {
  const length = lengthOf(value.trim().replace(/\d$/, '$&px'), 0);
  return length === undefined ? undefined : Math.floor(length);
}

/** A picture without what makes a block of it. */
export function itemOf(block: ImageBlock): ImageItem {
  const item: ImageItem & Partial<ImageBlock> = { ...block };
  delete item.kind;
  delete item.caption;
  return item;
}
