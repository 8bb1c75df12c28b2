/** Pages of lists that are all at hand. */
import type { Article, ArticleSummary } from '../../core/article';
import { readerError } from '../../core/errors';
import type { ArticlePage, Site } from '../../core/site';

export const PAGE_SIZE = 20;

/** A page of rows, from 1; past the end `not-found`. */
export function pageOfRows(
  rows: readonly ArticleSummary[],
  page: number,
  build: string,
  site: Site | null,
): ArticlePage {
  const pageCount = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  if (page > pageCount) throw readerError('not-found', `page ${page} of ${pageCount}`);
  const items = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { page, pageCount, total: rows.length, build, items, site: page === 1 ? site : null };
}

/** The row of an article: what its page alone needs stays away from lists and caches. */
export function summaryOf(article: Article): ArticleSummary {
  const { id, title, cover, author, date, updated, revision, categoryPaths, excerpt, length, pinned } = article;
  return { id, title, cover, author, date, updated, revision, categoryPaths, excerpt, length, pinned };
}
