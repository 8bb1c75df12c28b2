/** What the app makes of a WordPress post: a row of a list, an article, a result of a search. */
import type { Article, ArticleSummary, CategoryRef, Picture } from '../../core/article';
import type { SearchRow } from '../../core/search';
import { decodeEntities } from '../../html/entities';
import { resolveMediaUrl, resolveUrl } from '../../html/urls';
import type { KnownRows } from './known-rows';
import { excerptOf, plainText } from './plain-text';
import { utcDate } from './utc-date';
import type { Media, MediaSize, Post } from './wordpress-post';

/** Wide enough for a cover across a phone; rows show it smaller. */
const COVER_WIDTH = 640;
/** Sizes that were cropped to another shape are not the picture. */
const SAME_SHAPE = 0.03;

/** Paths of the category tree by the id of their last category. */
export type TreePaths = ReadonlyMap<string, CategoryRef[]>;

/** `base` is the address that relative ones are relative to. */
export function rowOf(post: Post, paths: TreePaths, base: string): ArticleSummary {
  const [author] = post._embedded.author;
  const date = utcDate(post.date_gmt, post.date);
  const updated = utcDate(post.modified_gmt, post.modified);
  return {
    id: String(post.id),
    title: plainText(post.title.rendered),
    cover: coverOf(post._embedded['wp:featuredmedia'], base),
    author: decodeEntities(author?.name ?? '', false),
    date,
    updated: updated === '' || updated === date ? null : updated,
    revision: post.modified_gmt ?? post.modified ?? date,
    categoryPaths: pathsOf(post, paths),
    excerpt: post.excerpt.protected ? '' : excerptOf(plainText(post.excerpt.rendered)),
    length: 0,
    pinned: post.sticky,
  };
}

export function articleOf(post: Post, paths: TreePaths, base: string, known: KnownRows): Article {
  const row = rowOf(post, paths, base);
  const html = post.content.rendered;
  const url = resolveUrl(base, post.link) ?? '';
  return {
    ...row,
    length: plainText(html).length,
    html,
    isProtected: post.content.protected,
    url,
    originUrl: '',
    rights: '',
    ...known.neighboursOf(row.id),
    related: [],
    links: known.linksIn(html, url),
  };
}

export function resultOf(post: Post): SearchRow {
  return {
    id: String(post.id),
    title: plainText(post.title.rendered),
    date: utcDate(post.date_gmt, post.date),
    excerpt: post.excerpt.protected ? '' : excerptOf(plainText(post.excerpt.rendered)),
  };
}

/** Each path once; one that another goes on from says nothing of its own. */
function pathsOf(post: Post, paths: TreePaths): CategoryRef[][] {
  const names = new Map(
    post._embedded['wp:term'].flatMap((terms) => terms.map(({ id, name }): [number, string] => [id, name])),
  );
  const own = post.categories.flatMap((id) => {
    const name = names.get(id) ?? '';
    const path = paths.get(String(id)) ?? (name === '' ? [] : [{ id: String(id), name: decodeEntities(name, false) }]);
    return path.length === 0 ? [] : [path];
  });
  const inner = new Set(own.flatMap((path) => path.slice(0, -1).map(({ id }) => id)));
  return own.filter((path) => !inner.has(path[path.length - 1].id));
}

/** The smallest size of the picture's own shape that is wide enough, else the picture. */
function coverOf(media: Media[], base: string): Picture | null {
  const [own] = media;
  const full = own === undefined ? null : { source_url: own.source_url, ...own.media_details };
  if (full === null || full.source_url === '') return null;
  const fitting = Object.values(full.sizes)
    .filter((size) => size.source_url !== '' && size.width >= COVER_WIDTH && isSameShape(size, full))
    .sort((a, b) => a.width - b.width);
  const { source_url, width, height } = fitting[0] ?? full;
  const src = resolveMediaUrl(base, source_url);
  return src === null ? null : { src, width, height };
}

function isSameShape(size: MediaSize, full: MediaSize): boolean {
  return Math.abs(size.height / size.width - full.height / full.width) < SAME_SHAPE;
}
