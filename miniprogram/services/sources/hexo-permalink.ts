/** Web addresses of Hexo posts: which one a post has by the site's `permalink`, and which post an address is of. */
import { parseIso } from '../../core/dates';
import { percentDecoded } from '../../core/percent';
import { resolveUrl } from '../../html/urls';
import type { HexoSite } from './hexo-post';

export interface Permalinks {
  /** The address of the site, ending with a slash. */
  root: string;
  /** The page of a post; the site itself where the pattern needs what the backend does not tell. */
  urlOf: (key: string, date: string) => string;
  /** What stands for `:title` or `:name` in an address of the site; null when it is no post's. */
  keyIn: (url: string) => string | null;
}

/** What Hexo writes into a new configuration: no site's own address. */
const PLACEHOLDER = /^https?:\/\/(?:www\.)?(?:yoursite\.com|example\.com)\/?$/i;
const TOKEN = /:(year|month|i_month|day|i_day|hour|minute|second|title|name|post_title|category|id|hash|[a-z_]+)/g;
/** Hours before UTC of the zones that need no calendar. Any other zone, and none, is not known here. */
const ZONES: Record<string, number> = {
  'Asia/Shanghai': 8,
  'Asia/Chongqing': 8,
  'Asia/Hong_Kong': 8,
  'Asia/Macau': 8,
  'Asia/Taipei': 8,
  'Asia/Singapore': 8,
  PRC: 8,
  'Asia/Tokyo': 9,
  'Asia/Seoul': 9,
  UTC: 0,
  'Etc/UTC': 0,
  GMT: 0,
};
const HOUR_MS = 3_600_000;

export function permalinksOf(site: HexoSite | null, baseUrl: string): Permalinks {
  const isNamed = site?.url !== undefined && site.url !== null && site.url !== '' && !PLACEHOLDER.test(site.url);
  const root = withSlash(isNamed ? site.url : (resolveUrl(baseUrl, '../') ?? baseUrl));
  const pattern = (site?.permalink ?? '').replace(/^\//, '');
  const reader = readerOf(pattern);
  return {
    root,
    urlOf: (key, date) => {
      const path = pattern === '' ? null : filled(pattern, key, partsOf(date, site?.timezone ?? ''));
      return path === null ? root : (resolveUrl(root, path) ?? root);
    },
    keyIn: (url) => {
      const [address] = url.split(/[?#]/);
      if (reader === null || !address.startsWith(root)) return null;
      return reader(percentDecoded(address.slice(root.length)).replace(/index\.html$/, ''));
    },
  };
}

function withSlash(address: string | null): string {
  return `${(address ?? '').replace(/\/+$/, '')}/`;
}

/** Parts of a date as the site's clock shows it; null when the zone is not known. */
function partsOf(date: string, zone: string): Record<string, string> | null {
  const time = parseIso(date);
  if (time === null || !(zone in ZONES)) return null;
  const local = new Date(time + ZONES[zone] * HOUR_MS).toISOString();
  const [year, month, day, hour, minute, second] = local.split(/[-T:.]/);
  return { year, month, day, hour, minute, second, i_month: String(Number(month)), i_day: String(Number(day)) };
}

function filled(pattern: string, key: string, date: Record<string, string> | null): string | null {
  let isWhole = true;
  const path = pattern.replace(TOKEN, (_, token: string) => {
    const value = token === 'title' ? key : token === 'name' ? nameOf(key) : date?.[token];
    if (value === undefined) isWhole = false;
    return (value ?? '').split('/').map(encodeURIComponent).join('/');
  });
  return isWhole ? path : null;
}

/** The last part of a slug, without its folders. */
export function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Reads `:title`, or else `:name`, out of a path; null when the pattern holds neither. */
function readerOf(pattern: string): ((path: string) => string | null) | null {
  const wanted = /:title(?![a-z_])/.test(pattern) ? 'title' : /:name(?![a-z_])/.test(pattern) ? 'name' : '';
  if (wanted === '') return null;
  let isFound = false;
  const source = pattern
    .split(TOKEN)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const isWanted = part === wanted && !isFound;
      isFound = isFound || isWanted;
      return isWanted ? '(.+?)' : part === 'category' || part === 'title' ? '.+?' : '[^/]+';
    })
    .join('')
    .replace(/\/$/, '/?');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.exec(path)?.[1] ?? null;
}
