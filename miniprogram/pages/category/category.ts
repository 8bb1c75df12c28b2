/** The articles of one category and of all below it; a category with children offers them above its list. */
import { categoryPath } from '../../core/category';
import { EMPTY_LIST_DATA } from '../../core/list-data';
import { instanceState } from '../../core/instance-state';
import { categoryUrl, downloadUrl, idFromQuery, LIST_PAGE } from '../../core/routes';
import type { ArticleListStore } from '../../stores/article-list';
import { bindData } from '../../stores/bind';
import { listView } from '../../stores/list-view';
import { appRoot } from '../app-root';
import { listHandlers, retryWhenOnline } from '../list-handlers';
import { openPage } from '../open-page';

interface Child {
  id: string;
  name: string;
}

interface State {
  id: string;
  store: ArticleListStore;
  undos: (() => void)[];
}

const stateOf = instanceState<State>(() => ({ id: '', store: appRoot().categoryList(''), undos: [] }));

function current(page: object): ArticleListStore {
  return stateOf(page).store;
}

Component({
  data: {
    ...EMPTY_LIST_DATA,
    retry: '',
    pageStyle: '',
    /** Names from the root down to this category, for the head of the page. */
    path: '',
    title: '',
    children: [] as Child[],
    /** The address names no category. */
    isMissing: false,
    missing: { title: '', message: '' },
    goHome: '',
    download: '',
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const root = appRoot();
      const { words, settings, categories } = root;
      const id = idFromQuery(query);
      this.setData({ retry: words.retry, missing: words.category.missing, goHome: words.article.goHome });
      this.setData({ download: words.keep.category });
      const state = stateOf(this);
      state.undos = [bindData(this, { pageStyle: () => settings.pageStyle })];
      if (id === null) {
        this.setData({ isMissing: true });
        return;
      }
      state.id = id;
      state.store = root.categoryList(id);
      const path = (): string[] => categoryPath(categories.tree ?? [], id).map(({ name }) => name);
      const children = (): Child[] => categoryPath(categories.tree ?? [], id).pop()?.children ?? [];
      state.undos.push(
        bindData(this, {
          ...listView(state.store, root, { empty: words.category.empty }),
          isMissing: () => state.store.list === null && state.store.first.error?.kind === 'not-found',
          title: () => path().pop() ?? '',
          path: () => path().slice(0, -1).join(' / '),
          children: () => children().map((child) => ({ id: child.id, name: child.name })),
        }),
        retryWhenOnline(() => state.store),
      );
      void categories.load();
      void state.store.load();
    },

    onShow() {
      if (stateOf(this).id !== '') void current(this).load();
    },

    onShareAppMessage() {
      const { id } = stateOf(this);
      return { title: this.data.title, path: id === '' ? LIST_PAGE : categoryUrl(id) };
    },

    onUnload() {
      const { undos, store } = stateOf(this);
      undos.forEach((undo) => undo());
      store.leave();
    },

    onChildTap(event: WechatMiniprogram.TouchEvent<Record<string, never>, Record<string, never>, { id: string }>) {
      openPage(categoryUrl(event.currentTarget.dataset.id));
    },

    onDownload() {
      openPage(downloadUrl(stateOf(this).id, this.data.title));
    },

    onGoHome() {
      void wx.switchTab({ url: LIST_PAGE });
    },

    ...listHandlers(current),
  },
});
