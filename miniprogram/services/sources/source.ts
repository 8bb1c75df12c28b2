/** What every backend offers to the reader. One file a backend implements it; its field names stop there. */
import type { Article, ArticleSummary } from '../../core/article';
import type { BrandList } from '../../core/brand';
import type { Call } from '../../core/call';
import type { Category } from '../../core/category';
import type { Decoder } from '../../core/decode';
import type { SearchPage } from '../../core/search';
import type { ArticlePage } from '../../core/site';
import type { RequestJson } from '../../platform/request';

/** What a backend is read with. */
export interface SourceParts {
  requestJson: RequestJson;
  /** How long one answer may take, in milliseconds. */
  timeoutMs: number;
}

/** A backend that is configured and only lacks the means to ask. */
export type SourceFactory = (parts: SourceParts) => Source;

export interface Search {
  /** What is searched: `fields` (title, author, categories, excerpt) or `text`, all that the server reads. */
  reach: 'fields' | 'text';
  /** Page of the articles that match, the best first, from 1; an empty page is the end. */
  find: (query: string, page: number) => Call<SearchPage>;
  /** A search is likely soon: asks ahead for what the first one needs, where there is such a thing. Never fails. */
  prepare?: () => void;
}

/** Reads a file that the backend publishes, by its name; fails with a ReaderError. */
export type GetFile = <T>(file: string, decoder: Decoder<T>) => Call<T>;

/** Where a backend knows brands. */
export interface Brands {
  /** Fails with `not-found` where the site has none. */
  list: () => Call<BrandList>;
  /** The account page of a brand as it comes; whoever shows it decodes it. */
  page: (id: string) => Call<unknown>;
  /** An address as answers write it, absolute; empty when it is none. */
  address: (written: string) => string;
}

/** Calls fail with a ReaderError: a transport kind, or `malformed` for an answer that is not what it should be. */
export interface Source {
  /** Page of all articles, from 1; past the end it fails with `not-found`. */
  page: (page: number) => Call<ArticlePage>;
  categories: () => Call<Category[]>;
  /** Page of the articles of a category and of all below it. */
  categoryPage: (id: string, page: number) => Call<ArticlePage>;
  article: (id: string) => Call<Article>;
  /**
   * Id of the article at a web address that the `links` of an article do not name: asked when the link is tapped. null at
   * once where the address cannot be one of the backend's.
   */
  resolve: (url: string) => Call<string | null> | null;
  /** null where the backend cannot search by itself. */
  search: Search | null;
  /**
   * What a backend that cannot gives to the search page, whose code is no burden to the first start: the files of an index
   * that is published, or all articles, for a source that holds them anyway. With neither there is no search.
   */
  searchFiles?: GetFile;
  searchRows?: () => Call<readonly ArticleSummary[]>;
  /** Left out where the backend has none: nothing of brands then shows. */
  brands?: Brands;
}
