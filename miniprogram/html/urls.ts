/**
 * Resolves the addresses of links and media against the page they stand in, and lets through only the schemes an
 * article needs. Written by hand because mini programs have no `URL`.
 */
import { decodeEntities } from './entities';

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'weixin']);
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const BASE = /^(https?:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i;
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp)[;,]/i;
/** An address that needs nothing but to be let through. */
const CLEAN = /^https?:\/\/[^\u0000-\u0020\u007f"<>`\\/][^\u0000-\u0020\u007f"<>`]*$/;
/** Everything a browser, or a careless reader of addresses, might skip before or inside a scheme. */
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+/g;
const UNSAFE = /[\u0000-\u0020\u007f"<>`]/g;
const SCHEME_REACH = 200;
const LONG = 2000;

/**
 * The absolute address of a link. `base` is the address of the page, '' when unknown: relative references then stay
 * relative. `#anchor` stays as it is. Null when there is nothing to open or the scheme is not let through.
 */
export function resolveUrl(base: string, ref: string): string | null {
  if (CLEAN.test(ref)) return ref;
  const address = tidy(ref);
  if (address === '') return null;
  if (address.startsWith('#')) return address.length > 1 ? encode(address) : null;
  const scheme = SCHEME.exec(address)?.[1].toLowerCase();
  if (scheme === undefined) return hidesScheme(address) ? null : resolveRelative(base, address);
  if (!LINK_SCHEMES.has(scheme)) return null;
  return scheme === 'http' || scheme === 'https' ? webAddress(scheme, address) : encode(address);
}

/** The absolute address of a picture, sound or film: as `resolveUrl`, but only web addresses, local files and bitmap data. */
export function resolveMediaUrl(base: string, ref: string): string | null {
  if (CLEAN.test(ref)) return ref;
  const address = tidy(ref);
  if (address === '' || address.startsWith('#')) return null;
  const scheme = SCHEME.exec(address)?.[1].toLowerCase();
  if (scheme === 'data') return DATA_IMAGE.test(address) ? encode(address) : null;
  if (scheme === 'wxfile') return encode(address);
  if (scheme === undefined) return hidesScheme(address) ? null : resolveRelative(base, address);
  return scheme === 'http' || scheme === 'https' ? webAddress(scheme, address) : null;
}

function tidy(ref: string): string {
  let start = 0;
  let end = ref.length;
  while (start < end && ref.charCodeAt(start) <= 32) start++;
  while (end > start && ref.charCodeAt(end - 1) <= 32) end--;
  const trimmed = ref.slice(start, end);
  const isBroken = trimmed.includes('\n') || trimmed.includes('\t') || trimmed.includes('\r');
  return isBroken ? trimmed.replace(/[\t\n\r]+/g, '') : trimmed;
}

/** A reference that is relative only until someone decodes it again or drops its invisible characters. */
function hidesScheme(address: string): boolean {
  if (!address.includes(':') && !address.includes('&')) return false;
  const head = decodeEntities(address.slice(0, SCHEME_REACH), false).replace(INVISIBLE, '');
  return /^(?:javascript|vbscript|livescript|mocha|data|file|blob|about):/i.test(head);
}

function webAddress(scheme: string, address: string): string | null {
  const rest = address.slice(scheme.length + 1).replace(/^[/\\]*/, '');
  return rest === '' ? null : `${scheme}://${encode(rest)}`;
}

function resolveRelative(base: string, ref: string): string | null {
  const match = readBase(base);
  if (!match) return ref.startsWith('//') ? webAddress('https', `https:${ref}`) : encode(ref);
  const [, scheme, host, path, query = ''] = match;
  const slashed = /^[/\\]{2}/.test(ref) ? '//' : ref.charAt(0);
  if (slashed === '//') return webAddress(scheme.slice(0, -1).toLowerCase(), scheme + ref);
  const root = `${scheme.toLowerCase()}//${host}`;
  if (slashed === '?') return root + encode(path || '/') + encode(ref);
  const mark = ref.search(/[?#]/);
  const refPath = (mark === -1 ? ref : ref.slice(0, mark)).replace(/\\/g, '/');
  const tail = mark === -1 ? '' : ref.slice(mark);
  if (refPath === '') return root + encode(path || '/') + encode(query + tail);
  const merged = refPath.startsWith('/') ? refPath : path.slice(0, path.lastIndexOf('/') + 1) + refPath;
  return root + encode(withoutDots(merged.startsWith('/') ? merged : `/${merged}`) + tail);
}

/** The base that was read last: an article has one. */
let lastBase: { address: string; match: RegExpExecArray | null } = { address: '', match: null };

function readBase(address: string): RegExpExecArray | null {
  if (address !== lastBase.address) lastBase = { address, match: BASE.exec(tidy(address)) };
  return lastBase.match;
}

/** RFC 3986, 5.2.4: `.` and `..` segments taken out. */
function withoutDots(path: string): string {
  if (!path.includes('/.')) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === '..') {
      if (kept.length > 1) kept.pop();
      if (isLast) kept.push('');
    } else if (segment !== '.') kept.push(segment);
    else if (isLast) kept.push('');
  });
  return kept.join('/');
}

function encode(address: string): string {
  // A picture written into its address is long: native searches find at once that it needs nothing.
  if (address.length > LONG && !' "<>`'.split('').some((character) => address.includes(character))) return address;
  return address.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    return `%${code < 16 ? '0' : ''}${code.toString(16).toUpperCase()}`;
  });
}
