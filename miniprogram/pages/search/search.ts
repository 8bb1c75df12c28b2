/** The search page. Coming back from a result it is as it was left: it stays on the stack with its query and its place. */
import { instanceState } from '../../core/instance-state';
import { articleUrl, brandUrl, categoryUrl, searchUrl, textFromQuery } from '../../core/routes';
import { bindData, bindGrowing } from '../../stores/bind';
import { appRoot } from '../app-root';
import { setBarTitle } from '../bar-title';
import { openPage } from '../open-page';
import { searchMessagesFor } from './core/messages';
import { EMPTY_SEARCH_DATA, NO_WORDS } from './core/search-data';
import type { ResultRow } from './core/search-data';
import type { Suggestion } from './core/suggestions';
import { openSearch } from './stores/open-search';
import type { OpenSearch } from './stores/open-search';
import { resultRows, searchView } from './stores/search-view';

const stateOf = instanceState<OpenSearch & { undos: (() => void)[] }>(() => ({ ...openSearch(appRoot()), undos: [] }));

/** Pages that suggestions lead to. */
const URLS = { brand: brandUrl, category: categoryUrl, article: articleUrl };

Component({
  data: {
    ...EMPTY_SEARCH_DATA,
    rows: [] as ResultRow[],
    words: NO_WORDS,
    retry: '',
    pageStyle: '',
    /** The source cannot search. */
    isNone: false,
    none: { title: '', message: '' },
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const root = appRoot();
      const { words, settings, device, articles, categories, brands } = root;
      const { placeholder, erase, go, recent, clear, none, reach, title } = searchMessagesFor(device.language);
      const state = stateOf(this);
      const { store } = state;
      setBarTitle(title);
      this.setData({ retry: words.retry, none });
      state.undos = [bindData(this, { pageStyle: () => settings.pageStyle })];
      if (store === null) {
        this.setData({ isNone: true });
        return;
      }
      this.setData({ words: { placeholder, erase, go, recent, clear, reach: reach[store.reach] } });
      state.recent.restore();
      state.undos.push(
        bindData(this, searchView(store, state.recent, root)),
        bindGrowing(this, 'rows', resultRows(store, root)),
        device.onNetworkChange((isOnline) => {
          if (isOnline && (store.first.error !== null || store.results?.isAtHand === true)) void store.submit();
        }),
      );
      store.prepare();
      for (const known of [articles, categories, brands]) void known.load();
      this.searchFor(textFromQuery(query));
    },

    onReachBottom() {
      void stateOf(this).store?.loadMore();
    },

    onShareAppMessage() {
      const { appName } = appRoot().words;
      const query = stateOf(this).store?.query ?? '';
      return { title: query === '' ? appName : `${query} - ${appName}`, path: searchUrl(query) };
    },

    onUnload() {
      const { undos, store } = stateOf(this);
      undos.forEach((undo) => undo());
      store?.leave();
    },

    onType({ detail: { text } }: { detail: { text: string } }) {
      stateOf(this).store?.type(text);
    },

    onSubmit() {
      this.searchFor(stateOf(this).store?.typed ?? '');
    },

    onRecentChoose({ detail: { query } }: { detail: { query: string } }) {
      this.searchFor(query);
    },

    onRecentRemove({ detail: { query } }: { detail: { query: string } }) {
      void stateOf(this).recent.remove(query);
    },

    onRecentClear() {
      void stateOf(this).recent.clear();
    },

    onHintChoose({ detail: { kind, id } }: { detail: Pick<Suggestion, 'kind' | 'id'> }) {
      if (kind === 'query') this.searchFor(id);
      else openPage(URLS[kind](id));
    },

    onOpen({ detail: { id } }: { detail: { id: string } }) {
      openPage(articleUrl(id));
    },

    onMore() {
      void stateOf(this).store?.loadMore();
    },

    /** Searches and remembers the query; nothing but spaces does nothing. */
    searchFor(text: string) {
      const { store, recent } = stateOf(this);
      if (store === null || text.trim() === '') return;
      store.type(text);
      void recent.add(text);
      void store.submit();
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
  },
});
