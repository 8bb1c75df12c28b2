/** The stores of a search page, made anew each time it is opened. */
import type { Root } from '../../../stores/root';
import { searchOf } from '../services/source-search';
import { articlesAtHand } from './at-hand';
import { RecentQueriesStore } from './recent-queries';
import { SearchStore } from './search';

export interface OpenSearch {
  /** Null where the source cannot search. */
  store: SearchStore | null;
  recent: RecentQueriesStore;
}

export function openSearch(root: Root): OpenSearch {
  const search = searchOf(root.source);
  return {
    store: search === null ? null : new SearchStore({ search, atHand: () => articlesAtHand(root) }),
    recent: new RecentQueriesStore(root.platform.storage),
  };
}
