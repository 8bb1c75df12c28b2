/** The tabs of the front page: which one is shown, the list of each, and where each was scrolled to. */
import { instanceState } from '../../core/instance-state';
import type { ArticleListStore } from '../../stores/article-list';
import { appRoot } from '../app-root';

interface State {
  /** Id of the tab that is shown. */
  tab: string;
  /** Lists of the tabs that were opened, and where each was scrolled to, in px. */
  lists: Map<string, ArticleListStore>;
  places: Map<string, number>;
  undoList: () => void;
  undos: (() => void)[];
}

export const stateOf = instanceState<State>(() => ({
  tab: '',
  lists: new Map(),
  places: new Map(),
  undoList: () => undefined,
  undos: [],
}));

/** The list of the tab that is shown. */
export function current(page: object): ArticleListStore {
  const { articles, categoryList } = appRoot();
  const { lists, tab } = stateOf(page);
  const store = lists.get(tab) ?? (tab === '' ? articles : categoryList(tab));
  lists.set(tab, store);
  return store;
}
