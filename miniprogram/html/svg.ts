/**
 * A drawing inside the markup as a picture of its own. It is taken as it is written, so only one that holds nothing but
 * shapes is: no scripts, handlers, foreign content, styles or addresses, which WeChat would not draw either.
 */
import type { ImageItem } from './block';
import { INLINE_PX, isSide, sizeOf } from './image';
import type { Tag } from './tag';

/** Anything that is more than shapes. */
const MORE_THAN_SHAPES =
  /<(?!\/?(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc|defs|linearGradient|radialGradient|stop|clipPath|mask|marker|pattern)[\s/>])|[\s"'/]on|href|style|url\((?!\s*['"]?#)|javascript|expression|&/i;
const SHAPE = /<(?:path|rect|circle|ellipse|line|polyline|polygon)\s/i;
/** Whole characters: half of one cannot be encoded. */
const ENCODED = /[%#"<>\u007f-\ud7ff\ue000-\uffff]|[\ud800-\udbff][\udc00-\udfff]/g;
const START = 'data:image/svg+xml,';
const NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"';
/** Larger drawings weigh more than what they show: characters of source. */
export const MAX_DRAWING = 24000;

/** The size of a drawing in px; null when it is a small sign, is hidden from readers, or has no size. */
export function drawingSize(tag: Tag): { width: number; height: number } | null {
  const { attrs } = tag;
  const written = sizeOf(tag);
  const box = (attrs.viewbox ?? '').trim().split(/[\s,]+/);
  const shape = Number(box[3]) / Number(box[2]);
  const width = Math.round(written.width ?? (written.height ? written.height / shape : Number(box[2])));
  const height = Math.round(written.height ?? width * shape);
  const isLarge = width > INLINE_PX || height > INLINE_PX;
  const isSeen = isLarge && isSide(width) && isSide(height) && attrs['aria-hidden'] !== 'true';
  return isSeen ? { width, height } : null;
}

/** The drawing as a picture; null when it holds more than shapes. */
export function svgPicture(source: string, size: { width: number; height: number }): ImageItem | null {
  if (!holdsShapes(source)) return null;
  const isNamed = source.slice(0, source.indexOf('>')).includes('xmlns=');
  const whole = isNamed ? source : source.slice(0, 4) + NAMESPACE + source.slice(4);
  const alt = /<title[^>]*>([^<]*)/i.exec(source)?.[1].trim();
  const src = addressOf(whole.replace(/\s+/g, ' '));
  return { src, ...(alt ? { alt } : {}), ...size };
}

/** Whether an address is that of a picture as `svgPicture` makes it. */
export function isDrawing(address: string): boolean {
  if (!address.startsWith(START)) return false;
  const source = decoded(address.slice(START.length));
  return holdsShapes(source) && addressOf(source) === address;
}

function holdsShapes(source: string): boolean {
  return SHAPE.test(source) && !MORE_THAN_SHAPES.test(source);
}

function addressOf(source: string): string {
  return START + source.replace(ENCODED, encodeURIComponent);
}

/** '' when it cannot be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
