/**
 * Resolves the addresses of links and media against the page they stand in, and lets through only the schemes an
 * article needs. Written by hand because mini programs have no `URL`.
 */
import { decodeEntities } from './entities';

const BASE = /^(https?:)\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/i;
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
  return resolve(base, ref, (address) => /^(?:#.|(?:mailto|tel|sms|weixin):)/i.test(address));
}

/** The absolute address of a picture, sound or film: as `resolveUrl`, but only web addresses, local files and bitmap data. */
export function resolveMediaUrl(base: string, ref: string): string | null {
  return resolve(base, ref, (address) => /^(?:wxfile:|data:image\/(?:png|gif|jpe?g|webp)[;,])/i.test(address));
}

/** `isKept` lets through what has another scheme than those of the web. */
function resolve(base: string, ref: string, isKept: (address: string) => boolean): string | null {
  if (CLEAN.test(ref)) return ref;
  let start = 0;
  let end = ref.length;
  while (start < end && ref.charCodeAt(start) <= 32) start++;
  while (end > start && ref.charCodeAt(end - 1) <= 32) end--;
  const address = ref.slice(start, end).replace(/[\t\n\r]+/g, '');
  if (isKept(address)) return encode(address);
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address);
  if (scheme !== null) return /^https?:/i.test(address) ? webAddress(scheme[0], address) : null;
  return address === '' || address.startsWith('#') || hidesScheme(address) ? null : resolveRelative(base, address);
}

/** A reference that is relative only until someone decodes it again or drops its invisible characters. */
function hidesScheme(address: string): boolean {
  if (!/[:&]/.test(address)) return false;
  const head = decodeEntities(address.slice(0, SCHEME_REACH), false).replace(INVISIBLE, '');
  return /^(?:javascript|vbscript|livescript|mocha|data|file|blob|about):/i.test(head);
}

/** `scheme` and the rest of an address after its own; null when there is no rest. */
function webAddress(scheme: string, address: string): string | null {
  const rest = address.replace(/^(?:https?:)?[/\\]*/i, '');
  return rest === '' ? null : `${scheme.toLowerCase()}//${encode(rest)}`;
}

function resolveRelative(base: string, ref: string): string | null {
  if (base !== lastBase.address) lastBase = { address: base, match: BASE.exec(base.trim()) };
  const { match } = lastBase;
  if (/^[/\\]{2}/.test(ref)) return webAddress(match ? match[1] : 'https:', ref);
  if (match === null) return encode(ref);
  const path = match[3] || '/';
  const mark = `${ref}?`.search(/[?#]/);
  const tail = ref.slice(mark);
  const refPath = ref.slice(0, mark).replace(/\\/g, '/');
  let made = path;
  if (refPath !== '') {
    made = refPath.startsWith('/') ? refPath : path.slice(0, path.lastIndexOf('/') + 1) + refPath;
    made = withoutDots(made.startsWith('/') ? made : `/${made}`);
  } else if (!tail.startsWith('?')) made += match[4] ?? '';
  return `${match[1].toLowerCase()}//${match[2]}${encode(made + tail)}`;
}

/** The base that was read last: an article has one. */
let lastBase: { address: string; match: RegExpExecArray | null } = { address: '', match: null };

/** RFC 3986, 5.2.4: `.` and `..` segments taken out. */
function withoutDots(path: string): string {
  if (!path.includes('/.')) return path;
  const kept: string[] = [];
  path.split('/').forEach((segment, index, segments) => {
    const isUp = segment === '..';
    if (isUp && kept.length > 1) kept.pop();
    if (!isUp && segment !== '.') kept.push(segment);
    else if (index === segments.length - 1) kept.push('');
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
