/** What every backend offers to the reader. One file a backend implements it; its field names stop there. */
import type { Article } from '../../core/article';
import type { Call } from '../../core/call';
import type { Category } from '../../core/category';
import type { ArticlePage } from '../../core/site';

/** Calls fail with a ReaderError: a transport kind, or `malformed` for an answer that is not what it should be. */
export interface Source {
  /** Page of all articles, from 1; past the end it fails with `not-found`. */
  page: (page: number) => Call<ArticlePage>;
  categories: () => Call<Category[]>;
  /** Page of the articles of a category and of all below it. */
  categoryPage: (id: string, page: number) => Call<ArticlePage>;
  article: (id: string) => Call<Article>;
}
