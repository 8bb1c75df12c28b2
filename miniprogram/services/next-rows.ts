/** How a list grows by at least one row when the site may have changed between two answers. */
import { isReaderError } from '../core/errors';
import { endHere, hasMore, nextPage, overlaps } from '../core/paging';
import type { PagedList } from '../core/paging';
import type { ArticlePage } from '../core/site';

/** Asks for one page, from 1; fails with a ReaderError. */
export type AskPage = (page: number) => Promise<ArticlePage>;

/** How often a site may change between the pages of one answer before they are taken as they are. */
const MAX_RESTARTS = 3;

/** The list with at least one more row, or at its end. */
export async function withNextRows(start: PagedList, ask: AskPage): Promise<PagedList> {
  let list = start;
  let stalls = 0;
  while (hasMore(list) && list.chunks.length === start.chunks.length) {
    const longer = (await following(list, ask)).reduce(nextPage, list);
    if (longer.pagesRead === list.pagesRead) stalls += 1;
    // A page that was missing in one build may be there in the next, which the page before it came from.
    const isEnd = longer.pagesRead === list.pagesRead && (longer.build === list.build || stalls > MAX_RESTARTS);
    list = isEnd ? endHere(longer) : longer;
  }
  return list;
}

/**
 * The pages that continue a list, all of one build; none at its end. In another build, rows may have moved: new ones
 * push known rows down (they are dropped as known), withdrawn ones pull unknown rows up to pages already read, or take
 * the page away, so it goes back page by page until one overlaps.
 */
async function following(list: PagedList, ask: AskPage): Promise<ArticlePage[]> {
  let pages: ArticlePage[] = [];
  let restarts = 0;
  let number = list.pagesRead + 1;
  while (number >= 1) {
    const page = await pageOrEnd(number, ask);
    const isChanged = page !== null && pages.length > 0 && page.build !== pages[0].build;
    if (isChanged && restarts < MAX_RESTARTS) {
      restarts += 1;
      pages = [];
      number = list.pagesRead + 1;
      continue;
    }
    pages = page === null ? [] : [page, ...pages];
    if (page !== null && (page.build === list.build || overlaps(list, page))) break;
    number -= 1;
  }
  return pages;
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
