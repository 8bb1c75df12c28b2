/** What a search page holds and does not draw: its stores, which it makes anew each time it is opened. */
import { instanceState } from '../../core/instance-state';
import { appRoot } from '../app-root';
import { articlesAtHand } from './stores/at-hand';
import { RecentQueriesStore } from './stores/recent-queries';
import { SearchStore } from './stores/search';

interface State {
  /** Null where the source cannot search. */
  store: SearchStore | null;
  recent: RecentQueriesStore;
  undos: (() => void)[];
}

export const stateOf = instanceState<State>(() => {
  const root = appRoot();
  const { search } = root.source;
  return {
    store: search === null ? null : new SearchStore({ search, atHand: () => articlesAtHand(root) }),
    recent: new RecentQueriesStore(root.platform.storage),
    undos: [],
  };
});
