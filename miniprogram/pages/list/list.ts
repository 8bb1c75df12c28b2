/** The front page: all articles, or those of a top-level category by its tab. */
import { instanceState } from '../../core/instance-state';
import { LIST_PAGE } from '../../core/routes';
import type { ArticleListStore } from '../../stores/article-list';
import { bindData } from '../../stores/bind';
import { EMPTY_LIST_DATA, listView } from '../../stores/list-view';
import { appRoot } from '../app-root';
import { listHandlers, retryWhenOnline } from '../list-handlers';

interface Tab {
  /** Category id, empty for all. */
  id: string;
  name: string;
}

/** Before the id in a tab's name, as in the markup: Vant takes an empty name for none and reports the index. */
const TAB_NAME = 'tab-';

interface State {
  /** Id of the tab that is shown. */
  tab: string;
  /** Lists of the tabs that were opened, and where each was scrolled to, in px. */
  lists: Map<string, ArticleListStore>;
  places: Map<string, number>;
  undoList: () => void;
  undos: (() => void)[];
}

const stateOf = instanceState<State>(() => ({
  tab: '',
  lists: new Map(),
  places: new Map(),
  undoList: () => undefined,
  undos: [],
}));

/** The list of the tab that is shown. */
function current(page: object): ArticleListStore {
  const { articles, categoryList } = appRoot();
  const { lists, tab } = stateOf(page);
  const store = lists.get(tab) ?? (tab === '' ? articles : categoryList(tab));
  lists.set(tab, store);
  return store;
}

Component({
  data: {
    ...EMPTY_LIST_DATA,
    /** What the retry button says. */
    retry: '',
    pageStyle: '',
    tabs: [] as Tab[],
    activeTab: '',
  },

  methods: {
    onLoad() {
      const { words, settings, categories } = appRoot();
      this.setData({ retry: words.retry });
      void wx.setNavigationBarTitle({ title: words.list.title });
      const all: Tab = { id: '', name: words.list.all };
      stateOf(this).undos = [
        bindData(this, {
          pageStyle: () => settings.pageStyle,
          tabs: () => [all, ...(categories.tree ?? []).map(({ id, name }) => ({ id, name }))],
        }),
        retryWhenOnline(() => current(this)),
      ];
      this.show('');
      void categories.load();
    },

    onShow() {
      void current(this).load();
    },

    onShareAppMessage() {
      return { title: appRoot().words.appName, path: LIST_PAGE };
    },

    onAddToFavorites() {
      return { title: appRoot().words.appName, query: '' };
    },

    onUnload() {
      const { undoList, undos, lists } = stateOf(this);
      undoList();
      undos.forEach((undo) => undo());
      lists.forEach((store) => store.leave());
    },

    onTabChange(event: { detail: { name: string } }) {
      const { places, tab } = stateOf(this);
      const name = event.detail.name.slice(TAB_NAME.length);
      if (name === tab) return;
      this.createSelectorQuery()
        .selectViewport()
        .scrollOffset(({ scrollTop }) => {
          places.set(tab, scrollTop);
          this.show(name);
          wx.nextTick(() => void wx.pageScrollTo({ scrollTop: places.get(name) ?? 0, duration: 0 }));
        })
        .exec();
    },

    ...listHandlers(current),

    show(tab: string) {
      const state = stateOf(this);
      const root = appRoot();
      state.undoList();
      state.tab = tab;
      this.setData({ activeTab: tab });
      const store = current(this);
      const empty = tab === '' ? root.words.list.empty : root.words.category.empty;
      state.undoList = bindData(this, listView(store, root, empty));
      void store.load();
    },
  },
});
