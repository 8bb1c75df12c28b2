/** One article. It renders from its query alone, also in single-page mode, where the app can move nowhere else. */
import { instanceState } from '../../core/instance-state';
import type { Messages } from '../../core/messages';
import { articleUrl, categoryUrl, idFromQuery, LIST_PAGE } from '../../core/routes';
import type { PlacedChunk } from '../../html/chunk';
import type { ArticleStore } from '../../stores/article';
import { articleScreen, EMPTY_ARTICLE_SCREEN } from '../../stores/article-screen';
import { bindData, bindGrowing } from '../../stores/bind';
import { appRoot } from '../app-root';
import { openPage } from '../open-page';
import { bodyHandlers } from './body-handlers';
import { keepHandlers } from './keep-handlers';
import { createPlaceKeeper } from './place-keeper';
import type { PlaceKeeper } from './place-keeper';
import { shareHandlers } from './share-handlers';

interface State {
  /** Null when the query names no article. */
  store: ArticleStore | null;
  places: PlaceKeeper | null;
  undos: (() => void)[];
}

const stateOf = instanceState<State>(() => ({ store: null, places: null, undos: [] }));

function current(page: object): ArticleStore | null {
  return stateOf(page).store;
}

Component({
  data: {
    ...EMPTY_ARTICLE_SCREEN,
    /** Slices of the body in order. */
    chunks: [] as PlacedChunk[],
    pageStyle: '',
    words: {} as Messages['article'],
    bodyWords: {} as Messages['body'],
    keepWords: {} as Messages['keep'],
    isSinglePage: false,
    /** The block that the last in-page link named. */
    target: { chunk: -1, block: -1 },
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const root = appRoot();
      const { words, settings, device } = root;
      const id = idFromQuery(query);
      const state = stateOf(this);
      this.setData({
        words: words.article,
        bodyWords: words.body,
        keepWords: words.keep,
        isSinglePage: device.isSinglePage,
      });
      state.undos = [bindData(this, { pageStyle: () => settings.pageStyle })];
      if (id === null) {
        this.setData({ state: 'error', told: words.article.missing, action: words.article.goHome });
        return;
      }
      const store = root.articleStore(id);
      state.store = store;
      state.places = createPlaceKeeper(this, store, root);
      state.undos.push(
        bindData(this, articleScreen(store, root, getCurrentPages().length < 2)),
        bindGrowing(this, 'chunks', () => store.chunks),
        device.onNetworkChange((isOnline) => {
          if (isOnline && store.task.error !== null) void store.load();
        }),
      );
      void this.open(store);
    },

    onShow() {
      stateOf(this).places?.show();
    },

    onHide() {
      stateOf(this).places?.hide();
    },

    onPageScroll() {
      stateOf(this).places?.onScroll();
    },

    ...shareHandlers(current),

    onUnload() {
      const { store, places, undos } = stateOf(this);
      undos.forEach((undo) => undo());
      places?.stop();
      store?.leave();
      stateOf(this).store = null;
      appRoot().reading.save();
    },

    onAction() {
      const { store } = stateOf(this);
      if (store === null || store.task.error?.kind === 'not-found') void wx.switchTab({ url: LIST_PAGE });
      else void this.open(store);
    },

    onCategory({ detail }: { detail: { id: string } }) {
      openPage(categoryUrl(detail.id));
    },

    onOpen({ detail }: { detail: { id: string } }) {
      openPage(articleUrl(detail.id));
    },

    ...bodyHandlers(current),
    ...keepHandlers(current),

    async open(store: ArticleStore) {
      await store.load();
      if (store.article !== null) appRoot().reading.open(store.article);
    },
  },
});
