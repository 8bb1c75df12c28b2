/** How a list grows by at least one row when the site may have changed between two answers. */
import { isReaderError } from '../core/errors';
import { endHere, hasMore, nextPage, overlaps } from '../core/paging';
import type { PagedList } from '../core/paging';
import type { ArticlePage } from '../core/site';

/** Asks for one page, from 1; fails with a ReaderError. */
export type AskPage = (page: number) => Promise<ArticlePage>;

/**
 * The list with at least one more row, or at its end. When the answer is of another build, rows may have moved: new
 * ones push known rows down (they are dropped as known), withdrawn ones pull unknown rows up to pages already read, so
 * it goes back page by page until one overlaps.
 */
export async function withNextRows(start: PagedList, ask: AskPage): Promise<PagedList> {
  let list = start;
  while (hasMore(list) && list.chunks.length === start.chunks.length) {
    const next = await pageOrEnd(list.pagesRead + 1, ask);
    if (next === null) return endHere(list);
    const pages = next.build === list.build ? [next] : [...(await pagesBetween(list, next, ask)), next];
    list = pages.reduce(nextPage, list);
  }
  return list;
}

async function pagesBetween(list: PagedList, next: ArticlePage, ask: AskPage): Promise<ArticlePage[]> {
  const between: ArticlePage[] = [];
  let earliest = next;
  while (!overlaps(list, earliest) && earliest.page > 1) {
    const page = await pageOrEnd(earliest.page - 1, ask);
    if (page === null) break;
    between.unshift(page);
    earliest = page;
  }
  return between;
}

/** A page past the end is 404; that is the end, not an error. */
async function pageOrEnd(page: number, ask: AskPage): Promise<ArticlePage | null> {
  try {
    return await ask(page);
  } catch (error) {
    if (isReaderError(error) && error.kind === 'not-found') return null;
    throw error;
  }
}
