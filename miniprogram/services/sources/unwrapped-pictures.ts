/** Pictures behind the proxies that feeds put before them, by their own addresses again. */
import { percentDecoded } from '../../core/percent';

/** Proxies that name the picture in a parameter. */
const BY_PARAMETER =
  /^https?:\/\/(?:images\.weserv\.nl|wsrv\.nl|img\d*\.jintiankansha\.me|[^/?#]*image-?proxy[^/?#]*)\/[^?#]*\?([^#]*)/i;
/** Proxies that write it as their path. */
const BY_PATH =
  /^https?:\/\/(?:i[0-3]\.wp\.com|cdn\.statically\.io\/img|images\.weserv\.nl|rsshub[^/?#]*\/proxy)\/(?:https?:\/\/)?([^/?#]+\.[a-z]{2,}\/[^?#]*)/i;
const PARAMETER = /(?:^|&)(?:url|src|u)=([^&]+)/i;
/** One proxy may stand before another. */
const DEPTH = 4;
/** An address inside markup, with the marks that end it. */
const ADDRESS = /https?:\/\/[^\s"'<>()]+/gi;

/** The picture's own address; any other address stays as it is. */
export function unwrappedPicture(src: string): string {
  let address = src;
  for (let depth = 0; depth < DEPTH; depth++) {
    const inner = innerOf(address);
    if (inner === null) return address;
    address = inner;
  }
  return address;
}

/** Markup in which each proxied picture stands by its own address. */
export function unwrappedPictures(html: string): string {
  return html.replace(ADDRESS, (written) => {
    const address = written.replace(/&amp;/g, '&');
    const own = unwrappedPicture(address);
    return own === address ? written : own.replace(/&/g, '&amp;');
  });
}

function innerOf(address: string): string | null {
  const query = BY_PARAMETER.exec(address)?.[1];
  const named = query === undefined ? undefined : PARAMETER.exec(query)?.[1];
  if (named !== undefined) return webAddress(percentDecoded(named));
  const path = BY_PATH.exec(address)?.[1];
  return path === undefined ? null : webAddress(path);
}

/** Some proxies are given the address without its scheme. */
function webAddress(named: string): string | null {
  if (/^https?:\/\/[^/]/i.test(named)) return named;
  const rest = named.replace(/^\/\//, '');
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i.test(rest) ? `https://${rest}` : null;
}
