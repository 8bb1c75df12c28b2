/** The articles that the app knows without asking: those of the front page as far as it was read, then those read before. */
import { searchedRow } from '../core/search-rank';
import type { SearchedRow } from '../core/search-rank';
import type { Root } from '../../../stores/root';

/** Each once. An article read before has no date of its own here. */
export function articlesAtHand({ articles, reading }: Root): SearchedRow[] {
  const listed = (articles.list?.chunks ?? []).flatMap((chunk) => chunk.map(searchedRow));
  const known = new Set(listed.map(({ id }) => id));
  const read = reading.history
    .filter(({ id }) => !known.has(id))
    .map(({ id, title, author }): SearchedRow => ({ id, title, date: '', excerpt: '', about: author }));
  return [...listed, ...read];
}
