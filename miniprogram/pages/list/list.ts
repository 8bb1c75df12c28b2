/** The front page: all articles, or those of a top-level category by its tab. */
import { EMPTY_LIST_DATA } from '../../core/list-data';
import type { Tab } from '../../core/list-data';
import { LIST_PAGE, searchUrl } from '../../core/routes';
import { bindData } from '../../stores/bind';
import { listView } from '../../stores/list-view';
import { appRoot } from '../app-root';
import { setBarTitle } from '../bar-title';
import { listHandlers, retryWhenOnline } from '../list-handlers';
import { openPage } from '../open-page';
import { current, stateOf } from './tabs';

Component({
  data: {
    ...EMPTY_LIST_DATA,
    /** What the retry button says. */
    retry: '',
    pageStyle: '',
    tabs: [] as Tab[],
    activeTab: '',
    /** The bar keeps its room until it is known that there are no categories, so that the list does not jump. */
    hasTabs: true,
    /** The backend and the site can be searched. */
    hasSearch: false,
    search: '',
  },

  methods: {
    onLoad() {
      const { words, settings, categories, articles, source } = appRoot();
      this.setData({ retry: words.retry, search: words.list.search });
      setBarTitle(words.list.title);
      const all: Tab = { id: '', name: words.list.all };
      stateOf(this).undos = [
        bindData(this, {
          pageStyle: () => settings.pageStyle,
          hasSearch: () =>
            [source.search, source.searchFiles, source.searchRows].some(Boolean) &&
            articles.site?.features?.search !== false,
          hasTabs: () => categories.tree?.length !== 0,
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
      undos.splice(0).forEach((undo) => undo());
      lists.forEach((store) => store.leave());
    },

    onTabChange({ detail: { id } }: { detail: { id: string } }) {
      if (id === stateOf(this).tab) return;
      this.createSelectorQuery()
        .selectViewport()
        .scrollOffset((offset: { scrollTop: number } | null) => {
          const { places, tab, undos } = stateOf(this);
          // Meanwhile the page may have gone, or the tab have been changed by another tap.
          if (offset === null || undos.length === 0 || id === tab) return;
          places.set(tab, offset.scrollTop);
          this.show(id);
          wx.nextTick(() => void wx.pageScrollTo({ scrollTop: places.get(id) ?? 0, duration: 0 }));
        })
        .exec();
    },

    onSearchTap() {
      openPage(searchUrl());
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
      state.undoList = bindData(this, listView(store, root, { empty, hasLead: true }));
      void store.load();
    },
  },
});
