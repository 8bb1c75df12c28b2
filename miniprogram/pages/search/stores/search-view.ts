/** What the search page shows: what was searched before, suggestions, or what was found and how the search stands. */
import { shortDate } from '../../../core/dates';
import { fill } from '../../../core/messages';
import type { Messages } from '../../../core/messages';
import { screenState } from '../../../core/remote';
import type { SearchRow } from '../../../core/search';
import { queryTerms } from '../core/search-terms';
import type { Term } from '../core/search-terms';
import type { Bound } from '../../../stores/bind';
import type { Root } from '../../../stores/root';
import { matchBrands } from '../core/brand-match';
import { markedExcerpt, markedParts } from '../core/marked-text';
import type { Hint, ResultRow, SearchData } from '../core/search-data';
import { searchMessagesFor } from '../core/messages';
import type { SearchMessages } from '../core/messages';
import { suggestionsFor } from '../core/suggestions';
import { articlesAtHand } from './at-hand';
import type { RecentQueriesStore } from './recent-queries';
import type { SearchStore } from './search';

/** Fields for `bindData`. */
export function searchView(store: SearchStore, recent: RecentQueriesStore, root: Root): Bound<SearchData> {
  const { words, device } = root;
  const told = searchMessagesFor(device.language);
  return {
    text: () => store.typed,
    screen: () => (store.typed.trim() === '' ? 'recent' : store.isAsked ? 'results' : 'hints'),
    recent: () => recent.value.queries.map((query) => ({ query, remove: fill(told.remove, { query }) })),
    unsaved: () => (recent.isUnsaved ? told.unsaved : ''),
    hints: () => (store.isAsked ? [] : hintsFor(store.typed, recent, root, told)),
    status: () => status(store, words, told),
    found: () => found(store, told),
    seen: () => seen(store, root),
    named: namedBrands(store, root),
    footer: () => footer(store, words),
  };
}

/** Reads the brands that the query names; the same value as long as they are the same. */
function namedBrands(store: SearchStore, { brands }: Root): () => SearchData['named'] {
  let known: SearchData['named'] = null;
  return () => {
    const ids = store.isAsked ? matchBrands(brands.all, store.query).map(({ id }) => id) : [];
    if (ids.join() !== (known?.ids ?? []).join()) known = ids.length === 0 ? null : { ids, article: '' };
    return known;
  };
}

/** Reads the rows of what was found; a row stays the same object as long as the query does. */
export function resultRows(store: SearchStore, root: Root): () => ResultRow[] {
  let query = '';
  let terms: Term[] = [];
  let made = new WeakMap<SearchRow, ResultRow>();
  return () => {
    if (query !== store.query) {
      query = store.query;
      terms = queryTerms(query);
      made = new WeakMap();
    }
    return (store.results?.items ?? []).map((item) => {
      const row = made.get(item) ?? resultRow(item, terms, root);
      made.set(item, row);
      return row;
    });
  };
}

function resultRow({ id, title, date, excerpt }: SearchRow, terms: Term[], { words, device }: Root): ResultRow {
  const shown = title.trim() === '' ? words.rows.noTitle : title;
  const meta = shortDate(date, device.now(), words.dates);
  const label = [shown, meta].filter((part) => part !== '').join('，');
  return { id, title: markedParts(shown, terms), excerpt: markedExcerpt(excerpt, terms), meta, label };
}

function hintsFor(typed: string, recent: RecentQueriesStore, root: Root, told: SearchMessages): Hint[] {
  const { categories, brands } = root;
  const rows = articlesAtHand(root);
  const terms = queryTerms(typed);
  return suggestionsFor(typed, {
    brands: brands.all,
    queries: recent.value.queries,
    tree: categories.tree ?? [],
    rows,
  }).map(({ kind, id, text, path }) => {
    const kindText = [told.kinds[kind], ...path].join(' · ');
    const parts = markedParts(text, terms);
    return { key: `${kind} ${id}`, kind, id, parts, kindText, label: `${text}，${kindText}` };
  });
}

function status(store: SearchStore, words: Messages, told: SearchMessages): SearchData['status'] {
  const reach = told.reach[store.reach];
  const { results, first, query } = store;
  const error = first.isIdle ? first.error : null;
  const state = screenState(results !== null, results?.items.length === 0, error);
  if (state === 'loading') return { state, title: words.footer.loading, message: '' };
  const said = state === 'empty' ? told.empty : words.errors[error?.kind ?? 'server'];
  return { state, title: fill(said.title, { query }), message: fill(said.message, { reach }) };
}

function found({ results }: SearchStore, told: SearchMessages): string {
  if (results === null || results.items.length === 0) return '';
  const { atHand, foundMore, found: foundAll } = told;
  return fill(results.isAtHand ? atHand : results.isCut ? foundMore : foundAll, { n: results.total });
}

function seen({ results }: SearchStore, { reading }: Root): Record<string, boolean> {
  const ids = (results?.items ?? []).map(({ id }) => id).filter((id) => reading.isRead(id));
  return Object.fromEntries(ids.map((id) => [id, true]));
}

function footer(store: SearchStore, words: Messages): SearchData['footer'] {
  if (store.more.error !== null && store.more.isIdle) return { state: 'error', text: words.footer.error };
  if (store.canLoadMore) return { state: 'loading', text: words.footer.loading };
  return { state: 'end', text: words.footer.end };
}
