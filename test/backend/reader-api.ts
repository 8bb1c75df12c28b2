/**
 * The typed door to `scripts/reader-api.js`, which stays plain JavaScript so that any Hexo site can copy it. It stands
 * outside of `scripts/`, where Hexo loads every file.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface ApiCategoryRef {
  id: string;
  name: string;
}

export interface ApiPicture {
  src: string;
  width: number;
  height: number;
}

/** An article before its neighbours and its revision are known. */
export interface ArticleDraft {
  id: string;
  title: string;
  cover: ApiPicture | null;
  author: string;
  date: string;
  updated: string;
  categoryPaths: ApiCategoryRef[][];
  excerpt: string;
  length: number;
  pinned: boolean;
  url: string;
  originUrl: string;
  rights: string;
}

export interface ApiPost {
  article: ArticleDraft;
  html: string;
  /** Path of the web page below the site's root. */
  path: string;
  tags: string[];
  /** Ids of the brands that the article names. */
  brands?: string[];
  /** Above 0 when pinned, the highest first. */
  rank: number;
  /** Milliseconds since 1970. */
  time: number;
  links: Record<string, string>;
}

export interface ApiSiteText {
  title: string;
  description: string;
  logo: string;
  url: string;
}

export interface ApiFile {
  /** Below the site's root. */
  path: string;
  /** The JSON text. */
  data: () => string;
}

export interface ReaderApi {
  articleId: (source: string) => string;
  categoryId: (names: string[]) => string;
  isHtmlBody: (body: string) => boolean;
  mendPost: (text: string, parseYaml: (text: string) => unknown, warn: (reason: string) => void) => string;
  /** Milliseconds since 1970; null when it is no date. */
  parseDate: (written: unknown, timeZone: string) => number | null;
  pictureSize: (bytes: Buffer) => { width: number; height: number };
  plainText: (html: string) => string;
  readerFiles: (
    posts: ApiPost[],
    site: ApiSiteText,
    options: { path: string; page_size: number; search?: boolean },
    blocksOf?: (post: ApiPost) => object,
  ) => ApiFile[];
  shortened: (text: string) => string;
  withCategoryIds: (names: string[]) => ApiCategoryRef[];
}

const script = path.join(__dirname, 'scripts', 'reader-api.js');

export const readerApi = createRequire(__filename)(script) as ReaderApi;
