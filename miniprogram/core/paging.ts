/**
 * How pages of articles join to one list: no row twice, none lost, also when the site changes between two pages. All
 * pure; the store decides what to fetch.
 */
import type { ArticleSummary } from './article';
import type { ArticlePage } from './site';

export interface PagedList {
  /** One chunk a page, in order; a chunk holds only rows that no earlier chunk has. */
  chunks: ArticleSummary[][];
  /** Build of the newest answer that was joined. */
  build: string;
  /** Pages of that build that have been joined. */
  pagesRead: number;
  pageCount: number;
  total: number;
}

/** A list from its first page. */
export function firstPage(page: ArticlePage): PagedList {
  return {
    chunks: page.items.length === 0 ? [] : [uniqueRows(page.items, new Set())],
    build: page.build,
    pagesRead: 1,
    pageCount: page.pageCount,
    total: page.total,
  };
}

export function hasMore(list: PagedList): boolean {
  return list.pagesRead < list.pageCount;
}

/** The same list one page further; rows that it already has are left out. */
export function nextPage(list: PagedList, page: ArticlePage): PagedList {
  const rows = uniqueRows(page.items, knownIds(list));
  return {
    chunks: rows.length === 0 ? list.chunks : [...list.chunks, rows],
    build: page.build,
    pagesRead: Math.max(list.pagesRead, page.page),
    pageCount: page.pageCount,
    total: page.total,
  };
}

/** The list ended earlier than it said: the page after the last one is not there. */
export function endHere(list: PagedList): PagedList {
  return { ...list, pageCount: list.pagesRead };
}

/** Whether a page of another build continues the list without a gap: it holds at least one row that the list has. */
export function overlaps(list: PagedList, page: ArticlePage): boolean {
  const known = knownIds(list);
  return page.items.some((item) => known.has(item.id));
}

/** How many rows of a newer first page the list does not have: what is new since it was read. */
export function newRowCount(list: PagedList, page: ArticlePage): number {
  return uniqueRows(page.items, knownIds(list)).length;
}

function knownIds(list: PagedList): Set<string> {
  const ids = new Set<string>();
  for (const chunk of list.chunks) for (const item of chunk) ids.add(item.id);
  return ids;
}

function uniqueRows(items: ArticleSummary[], known: Set<string>): ArticleSummary[] {
  return items.filter((item) => {
    if (known.has(item.id)) return false;
    known.add(item.id);
    return true;
  });
}
