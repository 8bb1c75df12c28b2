/** What a source has seen of its articles in this session: which stands at an address, and what stands beside it. */
import type { ArticleRef } from '../../core/article';
import { percentDecoded } from '../../core/percent';
import { decodeEntities } from '../../html/entities';
import { resolveUrl } from '../../html/urls';

export interface KnownRow extends ArticleRef {
  /** The article's own web page, absolute, or empty. */
  url: string;
}

export interface Neighbours {
  older: ArticleRef | null;
  newer: ArticleRef | null;
}

export interface KnownRows {
  /** Rows of one answer, the newest first; `isDated` when nothing lies between two of them. */
  add: (rows: readonly KnownRow[], isDated: boolean) => void;
  /** Whether an address is on the site: on the host of the backend, or of an article that was seen. */
  isOwn: (url: string) => boolean;
  idAt: (url: string) => string | null;
  /** null where none is known. */
  neighboursOf: (id: string) => Neighbours;
  /** Addresses in a body that are articles which have been seen, to their ids. */
  linksIn: (html: string, base: string) => Record<string, string>;
}

const HREF = /\shref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

export function knownRows(baseUrl: string): KnownRows {
  const ids = new Map<string, string>();
  const hosts = new Set([hostOf(baseUrl)]);
  const neighbours = new Map<string, Neighbours>();
  const idAt = (url: string): string | null => ids.get(addressKey(url)) ?? null;
  return {
    add: (rows, isDated) =>
      rows.forEach((row, index) => {
        if (row.url !== '') {
          ids.set(addressKey(row.url), row.id);
          hosts.add(hostOf(row.url));
        }
        if (!isDated) return;
        const old = neighbours.get(row.id);
        neighbours.set(row.id, {
          newer: index > 0 ? refOf(rows[index - 1]) : (old?.newer ?? null),
          older: index < rows.length - 1 ? refOf(rows[index + 1]) : (old?.older ?? null),
        });
      }),
    isOwn: (url) => hosts.has(hostOf(url)),
    idAt,
    neighboursOf: (id) => neighbours.get(id) ?? { older: null, newer: null },
    linksIn: (html, base) => {
      const links: Record<string, string> = {};
      for (const href of hrefsOf(html)) {
        const id = idAt(resolveUrl(base, href) ?? '');
        if (id !== null) links[href] = id;
      }
      return links;
    },
  };
}

/** Addresses that links of a body name, as they are written there. */
export function hrefsOf(html: string): string[] {
  const hrefs: string[] = [];
  HREF.lastIndex = 0;
  for (let match = HREF.exec(html); match !== null; match = HREF.exec(html)) {
    hrefs.push(decodeEntities(match[1] ?? match[2] ?? match[3] ?? '', true));
  }
  return hrefs;
}

/** What two ways to write one address have in common: no scheme, anchor or last slash, nothing percent-encoded. */
export function addressKey(url: string): string {
  const [address] = url.split('#');
  return percentDecoded(address)
    .replace(/^https?:/i, '')
    .replace(/\/(?:index\.html)?$/, '');
}

/** Host and port in lower case; '' of what is no web address. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1].toLowerCase() ?? '';
}

function refOf({ id, title }: KnownRow): ArticleRef {
  return { id, title };
}
