/**
 * A drawing inside the markup as a picture of its own. It is taken as it is written, so only one that holds nothing but
 * shapes is: no scripts, handlers, foreign content, styles or addresses, which WeChat would not draw either.
 */
import type { ImageItem } from './block';
import { INLINE_PX } from './image';

/** Anything that is more than shapes. */
const MORE_THAN_SHAPES =
  /<(?!\/?(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc|defs|linearGradient|radialGradient|stop|clipPath|mask|marker|pattern)[\s/>])|\son|href|style|url\((?!\s*['"]?#)|javascript|expression|&/i;
const SHAPE = /<(?:path|rect|circle|ellipse|line|polyline|polygon)\s/i;
const NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"';
/** Larger drawings weigh more than what they show: characters of source. */
export const MAX_DRAWING = 24000;

/** The drawing as a picture; null when it is a small sign, has no size, or holds more than shapes. */
export function svgPicture(source: string): ImageItem | null {
  if (!SHAPE.test(source) || MORE_THAN_SHAPES.test(source)) return null;
  const tag = source.slice(0, source.indexOf('>') + 1);
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(tag);
  const width = side(tag, 'width') || Number(box?.[1] ?? 0);
  const height = side(tag, 'height') || Number(box?.[2] ?? 0);
  if (!(width > INLINE_PX || height > INLINE_PX) || /aria-hidden\s*=\s*["']?true/i.test(tag)) return null;
  const whole = tag.includes('xmlns=') ? source : source.slice(0, 4) + NAMESPACE + source.slice(4);
  const alt = /<title[^>]*>([^<]*)/i.exec(source)?.[1].trim();
  const src = `data:image/svg+xml,${whole.replace(/[\s]+/g, ' ').replace(/[%#"<>\u007f-\uffff]/g, encodeURIComponent)}`;
  return { src, ...(alt ? { alt } : {}), width: Math.round(width), height: Math.round(height) };
}

function side(tag: string, name: string): number {
  const match = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*([\\d.]+)(?:px)?\\s*["'\\s>]`, 'i').exec(tag);
  return match ? Number(match[1]) : 0;
}
