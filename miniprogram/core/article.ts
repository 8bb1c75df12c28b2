/**
 * What an article is to this app: plain, immutable values, and how each is decoded. Whether the reader has seen it is
 * no part of it (`core/reading.ts`).
 */
import { goodOnes } from './brand';
import {
  anything,
  count,
  dictionary,
  flag,
  identifier,
  list,
  nullable,
  number,
  record,
  text,
  withDefault,
} from './decode';
import type { Decoder } from './decode';

/** `width` and `height` in pixels, 0 when unknown. `src` is absolute. */
export interface Picture {
  src: string;
  width: number;
  height: number;
}

export interface CategoryRef {
  id: string;
  name: string;
}

/** What a list shows of an article. */
export interface ArticleSummary {
  id: string;
  title: string;
  cover: Picture | null;
  author: string;
  /** ISO 8601 in UTC with `Z`, as `updated`. */
  date: string;
  updated: string | null;
  /** Changes when the body or anything else of the article changes. */
  revision: string;
  /** Each from the root of the category tree. */
  categoryPaths: CategoryRef[][];
  /** At most 120 characters, plain text. */
  excerpt: string;
  /** Characters of text in the body. */
  length: number;
  pinned: boolean;
}

export interface ArticleRef {
  id: string;
  title: string;
}

/** A summary with its body and its neighbours. */
export interface Article extends ArticleSummary {
  html: string;
  /** Whether the body is behind a password of the site, and therefore missing. */
  isProtected?: boolean;
  /** The body as the server made it ahead, if it did: unknown until `html/ready-body.ts` has checked it. */
  blocks?: unknown;
  /** Of the shape of `blocks`, as `BLOCKS_VERSION`; 0 when it is no number. */
  blocksVersion?: number;
  /** The article's own web page. */
  url: string;
  /** Where it was crawled from, empty when it was written here. */
  originUrl: string;
  rights: string;
  older: ArticleRef | null;
  newer: ArticleRef | null;
  related: ArticleRef[];
  /** Addresses in the body that are articles of this site, to their ids. */
  links: Record<string, string>;
  /** Ids of the brands that the article names; absent where the source knows none. */
  brands?: string[];
}

export const picture: Decoder<Picture> = record({
  src: text,
  width: withDefault(number, 0),
  height: withDefault(number, 0),
});

const articleRef: Decoder<ArticleRef> = record({ id: identifier, title: text });

const summaryFields = {
  id: identifier,
  title: text,
  cover: nullable(picture),
  author: text,
  date: text,
  updated: nullable(text),
  revision: text,
  categoryPaths: list(list(record<CategoryRef>({ id: identifier, name: text }))),
  excerpt: text,
  length: count,
  pinned: flag,
};

export const articleSummary: Decoder<ArticleSummary> = record<ArticleSummary>(summaryFields);

/** Blocks of no known version are not used, and never a reason to refuse the article. */
const blocksVersion: Decoder<number | undefined> = (value) =>
  value === undefined || typeof value === 'number' ? value : 0;

/** An article as it is kept on the device: without blocks, which the HTML can replace and the next version may not read. */
export function keptArticle(article: Article): Article {
  const kept = { ...article };
  delete kept.blocks;
  delete kept.blocksVersion;
  return kept;
}

/** More would be a directory of brands. */
const MOST_BRANDS = 12;

export const article: Decoder<Article> = record<Article>({
  ...summaryFields,
  html: text,
  isProtected: withDefault<boolean | undefined>(flag, undefined),
  blocks: anything,
  blocksVersion,
  url: text,
  originUrl: withDefault(text, ''),
  rights: withDefault(text, ''),
  older: nullable(articleRef),
  newer: nullable(articleRef),
  related: withDefault(list(articleRef), []),
  links: withDefault(dictionary(identifier), {}),
  brands: (value, path) => (value === undefined ? undefined : goodOnes(identifier, MOST_BRANDS)(value, path)),
});
