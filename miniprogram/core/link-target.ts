/** Where a tapped link leads. Nothing is called by its scheme: what is neither ours nor WeChat's becomes text to copy. */
import { percentDecoded } from './percent';

export type LinkTarget =
  | { kind: 'article'; id: string }
  | { kind: 'anchor'; name: string }
  | { kind: 'official-article'; url: string }
  | { kind: 'copy'; text: string };

/** A block of an article: the slice it is in, and its index there. */
export interface BlockPlace {
  chunk: number;
  block: number;
}

const OFFICIAL_ARTICLE = /^https?:\/\/mp\.weixin\.qq\.com\/s[/?]/;

/** `href` is absolute or `#name`; `articleIds` maps absolute addresses of this site's own articles to ids. */
export function linkTarget(href: string, articleIds: ReadonlyMap<string, string>): LinkTarget {
  if (href.startsWith('#')) return { kind: 'anchor', name: percentDecoded(href.slice(1)) };
  const [address] = href.split('#');
  const id = articleIds.get(href) ?? articleIds.get(address);
  if (id !== undefined) return { kind: 'article', id };
  if (OFFICIAL_ARTICLE.test(href)) return { kind: 'official-article', url: href };
  return { kind: 'copy', text: href.replace(/^(mailto|tel|sms):/i, '') };
}
