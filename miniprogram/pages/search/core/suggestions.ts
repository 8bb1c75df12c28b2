/**
 * What is offered while the reader types: brands, queries of before, categories, articles that are at hand. Each names
 * what a tap does; another kind is one more list here and one more case where it is tapped.
 */
import type { Brand } from '../../../core/brand';
import type { Category } from '../../../core/category';
import { foldForSearch } from './search-fold';
import { rankRows } from './search-rank';
import type { SearchedRow } from './search-rank';
import { holds, queryTerms } from './search-terms';
import { matchBrands } from './brand-match';

export interface Suggestion {
  kind: 'brand' | 'query' | 'category' | 'article';
  /** Of the brand, article or category; the query itself. */
  id: string;
  /** What is shown and matched. */
  text: string;
  /** Names above a category, from the root; empty otherwise. */
  path: string[];
}

/** What there is to suggest. */
export interface Suggestible {
  /** Left out where the source knows none. */
  brands?: readonly Brand[];
  queries: readonly string[];
  tree: readonly Category[];
  rows: readonly SearchedRow[];
}

/** Of each kind; the keyboard leaves room for six or seven rows. */
const MOST = { brand: 2, query: 2, category: 3, article: 5 };

export function suggestionsFor(typed: string, { brands = [], queries, tree, rows }: Suggestible): Suggestion[] {
  const folded = foldForSearch(typed.trim());
  if (folded === '') return [];
  const before = queries.filter((query) => foldForSearch(query).includes(folded) && foldForSearch(query) !== folded);
  const titled = rows.map(({ id, title, date }) => ({ id, title, date, excerpt: '', about: '' }));
  return [
    ...matchBrands(brands, typed)
      .slice(0, MOST.brand)
      .map(({ id, name }): Suggestion => ({ kind: 'brand', id, text: name, path: [] })),
    ...before.slice(0, MOST.query).map((query): Suggestion => ({ kind: 'query', id: query, text: query, path: [] })),
    ...namedCategories(typed, tree).slice(0, MOST.category),
    ...rankRows(titled, typed)
      .slice(0, MOST.article)
      .map(({ id, title }): Suggestion => ({ kind: 'article', id, text: title, path: [] })),
  ];
}

/** Categories whose names hold every term, those nearer to the root first. */
function namedCategories(typed: string, tree: readonly Category[]): Suggestion[] {
  const terms = queryTerms(typed);
  if (terms.length === 0) return [];
  const found: Suggestion[] = [];
  let level = tree.map((category) => ({ category, path: [] as string[] }));
  while (level.length > 0) {
    for (const { category, path } of level) {
      const folded = foldForSearch(category.name);
      if (terms.some((term) => holds(folded, term) === 'no')) continue;
      found.push({ kind: 'category', id: category.id, text: category.name, path });
    }
    level = level.flatMap(({ category, path }) =>
      category.children.map((child) => ({ category: child, path: [...path, category.name] })),
    );
  }
  return found;
}
