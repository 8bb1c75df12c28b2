/** Addresses of WordPress: those of its REST API, pretty or plain, and what the address of a post tells of it. */
import { percentDecoded } from '../../core/percent';

/** `https://example.com/?rest_route=/` stands for a site without pretty permalinks: its parameters go on with `&`. */
export function routeUrl(baseUrl: string, route: string, query: string): string {
  return `${baseUrl}${route}${baseUrl.includes('?') ? '&' : '?'}${query}`;
}

/** The number in a plain address, `?p=12`; null when it names none. */
export function idInAddress(url: string): string | null {
  return /[?&]p=(\d{1,18})(?:[&#]|$)/.exec(url)?.[1] ?? null;
}

/** What to ask for a post by its pretty address: its last part is a slug, or the number of a post. */
export function queryFor(url: string): string | null {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] ?? '';
  const last = path
    .split('/')
    .filter((part) => part !== '')
    .pop();
  const name = percentDecoded(last ?? '').replace(/\.html?$/i, '');
  if (name === '') return null;
  return /^\d{1,18}$/.test(name) ? `include=${name}` : `slug=${encodeURIComponent(name)}`;
}

/** A header that holds a whole number; null when it is absent or holds anything else. */
export function wholeNumber(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
