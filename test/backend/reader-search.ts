/** The typed door to `scripts/reader-search.js`, which stays plain JavaScript for any Hexo site to copy. */
import { createRequire } from 'node:module';
import path from 'node:path';

/** What is searched of an article, and what its row shows. */
export interface IndexedArticle {
  id: string;
  title: string;
  author: string;
  date: string;
  excerpt: string;
  categoryPaths: { name: string }[][];
}

export interface SearchIndex {
  shards: number;
  /** The lists of the terms of one file. */
  terms: (shard: number) => Record<string, string>;
  rowsAFile: number;
  rowFiles: number;
  rows: (file: number) => { id: string; title: string; date: string; excerpt: string }[];
}

export interface ReaderSearch {
  fold: (text: string) => string;
  /** Of articles from the newest to the oldest. */
  searchIndex: (articles: readonly IndexedArticle[]) => SearchIndex;
  shardOf: (term: string, shards: number) => number;
  termsOf: (text: string) => Set<string>;
}

const script = path.join(__dirname, 'scripts', 'reader-search.js');

export const readerSearch = createRequire(__filename)(script) as ReaderSearch;
