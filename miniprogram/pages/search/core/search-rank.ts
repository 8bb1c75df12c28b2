/**
 * Which articles match a query and which come first, for sources whose articles are all at hand. The reader API answers
 * the same from its index (services/search).
 */
import type { ArticleSummary } from '../../../core/article';
import { foldForSearch } from './search-fold';
import type { SearchPage, SearchRow } from '../../../core/search';
import { holds as holdOf, MAX_TERMS, queryTerms } from './search-terms';
import type { Term } from './search-terms';

/** Where a term was found, the best place first. */
export const FIELDS = ['title', 'about', 'excerpt'] as const;

/** What is searched of an article; `about` is who wrote it and where it is filed. */
export interface SearchedRow extends SearchRow {
  about: string;
}

/** Results a page. */
export const RESULTS_A_PAGE = 10;

/** By field: terms in the title outweigh any number of others, those in `about` any number in the excerpt. */
const FIELD_SCORES = [(MAX_TERMS + 1) * (MAX_TERMS + 1), MAX_TERMS + 1, 0];

/**
 * What one term adds to the score of an article, at most 82: for the best field that holds it (its place in `FIELDS`),
 * and for standing there as a whole word.
 */
export function termScore(field: number, isWhole: boolean): number {
  return FIELD_SCORES[field] + (isWhole ? 1 : 0);
}

/**
 * How many of so many terms an article must hold when none holds them all: two thirds, as `夜班司机` is meant to find
 * `夜班的司机`.
 */
export function leastTerms(count: number): number {
  return count - Math.floor(count / 3);
}

/**
 * The rows that hold every term of the query, else those that hold most; the best first and of equals the newest. None
 * for no term.
 */
export function rankRows<T extends SearchedRow>(rows: readonly T[], query: string): T[] {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const found = rows.map((row) => ({ row, ...matchOf(row, terms) }));
  const holding = (least: number): typeof found => found.filter(({ held }) => held >= least);
  const whole = holding(terms.length);
  const matches = whole.length > 0 ? whole : holding(leastTerms(terms.length));
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

/** How many terms a row holds, and how well. */
function matchOf(row: SearchedRow, terms: readonly Term[]): { held: number; score: number } {
  const folded = FIELDS.map((field) => foldForSearch(row[field]));
  let score = 0;
  let held = 0;
  for (const term of terms) {
    const holds = folded.map((text) => holdOf(text, term));
    const best = holds.findIndex((hold) => hold !== 'no');
    if (best < 0) continue;
    held += 1;
    score += termScore(best, holds[best] === 'is');
  }
  return { held, score };
}

function compareFresh(a: SearchRow, b: SearchRow): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
