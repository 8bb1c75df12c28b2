/**
 * Posts as hexo-generator-restful and its forks write them: strictly decoded, their field names stop here. A field that
 * a site has switched off is there as null.
 */
import { count, flag, list, nullable, record, text } from '../../core/decode';
import type { Decoder } from '../../core/decode';

export interface HexoCategory {
  name: string;
  /** Its whole path, in forks that have it. */
  slug: string | null;
  /** Below the site: `api/categories/NAME.json`. */
  path: string | null;
}

interface HexoRef {
  title: string | null;
  slug: string | null;
  path: string | null;
}

export interface HexoPost {
  title: string | null;
  /** May hold folders, spaces and any mark. */
  slug: string | null;
  /** Below the site: `api/articles/SLUG.json`. */
  path: string | null;
  date: string | null;
  updated: string | null;
  excerpt: string | null;
  /** Plain text, in forks. */
  text: string | null;
  cover: string | null;
  thumbnail: string | null;
  covers: string[] | null;
  author: string | null;
  /** From the root down; the paths of a post with several follow each other. */
  categories: HexoCategory[] | null;
  content: string | null;
  more: string | null;
  sticky: number | null;
  /** Neighbours in forks: the next post is the older one. */
  prev_post: HexoRef | null;
  next_post: HexoRef | null;
}

export interface HexoList {
  posts: HexoPost[];
  /** Null where the site lists all posts in one file. */
  pages: { total: number; pageCount: number } | null;
}

/** `author` is a name, or `{name}`; forks for which a site named none give an empty value of any of these. */
const author: Decoder<string | null> = (value, path) =>
  typeof value === 'object' && value !== null
    ? record<{ name: string | null }>({ name: nullable(text) })(value, path).name
    : nullable(text)(value, path);

/** A number or yes; only whether it is set counts. */
const sticky: Decoder<number | null> = (value, path) =>
  typeof value === 'boolean' ? Number(flag(value, path)) : nullable(count)(value, path);

const ref = record<HexoRef>({ title: nullable(text), slug: nullable(text), path: nullable(text) });

/** Forks write an empty neighbour as `{}`, or as an empty text. */
const neighbour: Decoder<HexoRef | null> = (value, path) => (value === '' ? null : nullable(ref)(value, path));

export const hexoPost: Decoder<HexoPost> = record<HexoPost>({
  title: nullable(text),
  slug: nullable(text),
  path: nullable(text),
  date: nullable(text),
  updated: nullable(text),
  excerpt: nullable(text),
  text: nullable(text),
  cover: nullable(text),
  thumbnail: nullable(text),
  covers: nullable(list(text)),
  author,
  categories: nullable(list(record<HexoCategory>({ name: text, slug: nullable(text), path: nullable(text) }))),
  content: nullable(text),
  more: nullable(text),
  sticky,
  prev_post: neighbour,
  next_post: neighbour,
});

const posts = list(hexoPost);
const paged = record<{ total: number; pageCount: number; data: HexoPost[] }>({
  total: count,
  pageCount: count,
  data: posts,
});

/** `{total, pageSize, pageCount, data}`, or the bare list of a site that does not page. */
export const hexoList: Decoder<HexoList> = (value, path) => {
  if (Array.isArray(value)) return { posts: posts(value, path), pages: null };
  const { data, total, pageCount } = paged(value, path);
  return { posts: data, pages: { total, pageCount } };
};

export interface HexoSite {
  title: string | null;
  description: string | null;
  author: string | null;
  url: string | null;
  root: string | null;
  permalink: string | null;
  timezone: string | null;
}

export const hexoSite: Decoder<HexoSite> = record<HexoSite>({
  title: nullable(text),
  description: nullable(text),
  author: nullable(text),
  url: nullable(text),
  root: nullable(text),
  permalink: nullable(text),
  timezone: nullable(text),
});
