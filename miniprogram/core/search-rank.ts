/**
 * Which articles match a query and which come first, for sources whose articles are all at hand. The reader API answers
 * the same from its index (services/search).
 */
import type { ArticleSummary } from './article';
import { foldForSearch } from './search-fold';
import type { SearchPage, SearchRow } from './search';
import { holds, MAX_TERMS, queryTerms } from './search-terms';
import type { Hold, Term } from './search-terms';

/** Where a term was found, the best place first. */
export const FIELDS = ['title', 'about', 'excerpt'] as const;
export type Field = (typeof FIELDS)[number];

/** What is searched of an article; `about` is who wrote it and where it is filed. */
export interface SearchedRow extends SearchRow {
  about: string;
}

/** Results a page. */
export const RESULTS_A_PAGE = 10;

/** One term found in one article: its best field, and whether a whole word was found there. */
export interface Found {
  field: Field;
  isWhole: boolean;
}

/**
 * A number that is higher for a better match: more terms in the title, then more among author and categories, then more
 * whole words. A term that is `null` is not known of the article and gives nothing.
 */
export function matchScore(found: readonly (Found | null)[]): number {
  const base = MAX_TERMS + 1;
  const count = (test: (one: Found) => boolean): number => found.filter((one) => one !== null && test(one)).length;
  const inTitle = count(({ field }) => field === 'title');
  const inAbout = count(({ field }) => field === 'about');
  return (inTitle * base + inAbout) * base + count(({ isWhole }) => isWhole);
}

/** The rows that hold every term of the query, the best first and of equals the newest; none for no term. */
export function rankRows<T extends SearchedRow>(rows: readonly T[], query: string): T[] {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const matches = rows.flatMap((row) => {
    const found = findAll(row, terms);
    return found === null ? [] : [{ row, score: matchScore(found) }];
  });
  return matches.sort((a, b) => b.score - a.score || compareFresh(a.row, b.row)).map(({ row }) => row);
}

/** A page of what `rankRows` finds among summaries, from 1. */
export function searchSummaries(summaries: readonly ArticleSummary[], query: string, page: number): SearchPage {
  return pageOf(rankRows(summaries.map(searchedRow), query), page);
}

/** What is searched of a summary. */
export function searchedRow(summary: ArticleSummary): SearchedRow {
  const { id, title, date, excerpt, author, categoryPaths } = summary;
  const names = categoryPaths.map((path) => path.map(({ name }) => name).join('\n'));
  return { id, title, date, excerpt, about: [author, ...names].join('\n') };
}

/** A page of rows that were found, from 1; empty past the end. */
export function pageOf(rows: readonly SearchRow[], page: number): SearchPage {
  const items = rows.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE);
  return {
    page,
    pageCount: Math.ceil(rows.length / RESULTS_A_PAGE),
    total: rows.length,
    items: items.map(({ id, title, date, excerpt }) => ({ id, title, date, excerpt })),
  };
}

/** Null when a term is missing. */
function findAll(row: SearchedRow, terms: readonly Term[]): Found[] | null {
  const folded = FIELDS.map((field) => foldForSearch(row[field]));
  const found: Found[] = [];
  for (const term of terms) {
    const best = FIELDS.flatMap((field, at) => {
      const held: Hold = holds(folded[at], term);
      return held === 'no' ? [] : [{ field, isWhole: held === 'is' }];
    });
    if (best.length === 0) return null;
    found.push(best[0]);
  }
  return found;
}

function compareFresh(a: SearchRow, b: SearchRow): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
