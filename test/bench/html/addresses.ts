/** Addresses as the reference reads them: resolved by Node's `URL`, and only those that lead somewhere from an article. */

/** Where the bench supposes that every article stands. */
export const BASE_URL = 'https://site.example/post/';

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'weixin:']);
const PICTURE_FILE = /\.(?:png|jpe?g|gif|webp|bmp|avif)(?:[?#!].*)?$/i;

/** The address of a link, '' when it leads nowhere. */
export function linkAddress(reference: string): string {
  const trimmed = reference.trim();
  if (trimmed === '' || trimmed === '#') return '';
  const url = resolved(trimmed);
  return url !== null && LINK_SCHEMES.has(url.protocol) ? url.href : '';
}

/** The address of a picture without its scheme, since `http` may be upgraded; '' when it is none. */
export function pictureAddress(reference: string): string {
  const url = resolved(reference.trim());
  if (url === null) return '';
  if (url.protocol === 'data:') return isPictureData(reference) ? url.href : '';
  return /^https?:$/.test(url.protocol) ? url.href.slice(url.protocol.length) : '';
}

export function isPictureFile(address: string): boolean {
  return PICTURE_FILE.test(address);
}

/** Bitmaps of more than a few bytes: shorter ones only hold a place. */
function isPictureData(reference: string): boolean {
  return /^\s*data:image\/(?:png|gif|jpe?g|webp)[;,]/i.test(reference) && reference.trim().length >= 200;
}

function resolved(reference: string): URL | null {
  return reference !== '' && URL.canParse(reference, BASE_URL) ? new URL(reference, BASE_URL) : null;
}
