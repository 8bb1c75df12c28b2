/**
 * A drawing inside the markup as a picture of its own. It is taken as it is written, so only one that holds nothing but
 * shapes is: no scripts, handlers, foreign content, styles or addresses, which WeChat would not draw either.
 */
import type { ImageItem } from './block';
import { INLINE_PX } from './image';

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

/** The drawing as a picture; null when it is a small sign, has no size, or holds more than shapes. */
export function svgPicture(source: string): ImageItem | null {
  if (!holdsShapes(source)) return null;
  const tag = source.slice(0, source.indexOf('>') + 1);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6}(?:\.\d+)?)[\s,]+(\d{1,6}(?:\.\d+)?)/i.exec(
    tag,
  );
  const width = side(tag, 'width') || Number(box?.[1] ?? 0);
  const height = side(tag, 'height') || Number(box?.[2] ?? 0);
  if (!(width > INLINE_PX || height > INLINE_PX) || /aria-hidden\s*=\s*["']?true/i.test(tag)) return null;
  const whole = tag.includes('xmlns=') ? source : source.slice(0, 4) + NAMESPACE + source.slice(4);
  const alt = /<title[^>]*>([^<]*)/i.exec(source)?.[1].trim();
  const src = addressOf(whole.replace(/[\s]+/g, ' '));
  return { src, ...(alt ? { alt } : {}), width: Math.round(width), height: Math.round(height) };
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

function side(tag: string, name: string): number {
  const match = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d{1,6}(?:\\.\\d+)?)(?:px)?\\s*["'\\s>]`, 'i').exec(tag);
  return match ? Number(match[1]) : 0;
}
