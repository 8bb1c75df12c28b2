/** The account page of a brand. It opens from its query alone, and can be shared. */
import { instanceState } from '../../../../core/instance-state';
import { articleQuery, articleUrl, brandUrl, idFromQuery, LIST_PAGE, PRIVACY_PAGE } from '../../../../core/routes';
import { appRoot } from '../../../../pages/app-root';
import { setBarTitle } from '../../../../pages/bar-title';
import { openPage } from '../../../../pages/open-page';
import { bindData } from '../../../../stores/bind';
import type { ActDetail } from '../../components/acting';
import type { BrandMessages } from '../../core/messages';
import { sheetHandlers } from '../../parts/launch-handlers';
import type { BrandPageStore } from '../../stores/brand-page';
import { brandDesk } from '../../stores/desk';
import type { Desk } from '../../stores/desk';
import { brandScreen, EMPTY_BRAND_SCREEN } from './brand-screen';
import { perform } from './perform';

interface State {
  desk: Desk;
  owner: number;
  /** Null when the query names no brand, or the source knows none. */
  store: BrandPageStore | null;
  undos: (() => void)[];
}

const stateOf = instanceState<State>(() => {
  const desk = brandDesk(appRoot());
  return { desk, owner: desk.nextOwner(), store: null, undos: [] };
});

Component({
  data: {
    ...EMPTY_BRAND_SCREEN,
    pageStyle: '',
    words: {} as BrandMessages['page'],
    isSinglePage: false,
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const state = stateOf(this);
      const { desk, owner } = state;
      const { settings, device } = desk.root;
      const id = idFromQuery(query);
      this.setData({ words: desk.words.page, isSinglePage: device.isSinglePage });
      setBarTitle(desk.words.page.title);
      state.undos = [bindData(this, { pageStyle: () => settings.pageStyle })];
      state.store = id === null ? null : desk.pageStore(id);
      if (state.store === null) {
        this.setData({ state: 'error', told: desk.words.page.missing, action: desk.words.page.goHome });
        return;
      }
      state.undos.push(
        bindData(this, brandScreen(state.store, desk, owner)),
        device.onNetworkChange((isOnline) => {
          if (isOnline && this.data.state !== '') this.load();
        }),
      );
      this.load();
    },

    onShareAppMessage() {
      const { desk, store } = stateOf(this);
      const brand = store && desk.root.brands.byId(store.id);
      if (!brand) return { title: desk.root.words.appName, path: LIST_PAGE };
      return { title: brand.name, path: brandUrl(brand.id), imageUrl: brand.logo };
    },

    onShareTimeline() {
      const { desk, store } = stateOf(this);
      const brand = store && desk.root.brands.byId(store.id);
      return { title: brand?.name ?? desk.root.words.appName, query: brand ? articleQuery(brand.id) : '' };
    },

    onUnload() {
      const { desk, owner, store, undos } = stateOf(this);
      undos.forEach((undo) => undo());
      store?.leave();
      desk.launches.leave(owner);
    },

    onAction() {
      const { desk, store } = stateOf(this);
      if (this.data.action === desk.words.page.goHome || store === null) void wx.switchTab({ url: LIST_PAGE });
      else this.load();
    },

    onAct({ detail }: { detail: ActDetail }) {
      const { desk, owner, store } = stateOf(this);
      const brand = store && desk.root.brands.byId(store.id);
      if (brand && store.page !== null) perform(detail, { desk, brand, page: store.page, owner });
    },

    onArticle({ detail }: { detail: { id: string } }) {
      if (!this.data.isSinglePage) openPage(articleUrl(detail.id));
    },

    onWithdraw() {
      const { desk, store } = stateOf(this);
      if (store === null) return;
      desk.consents.withdraw(store.id);
      void wx.showToast({ title: desk.words.page.withdrawn, icon: 'none' });
    },

    onPrivacy() {
      openPage(PRIVACY_PAGE);
    },

    ...sheetHandlers((page) => stateOf(page).desk),

    load() {
      const { desk, store } = stateOf(this);
      void desk.root.brands.load();
      void store?.load();
    },
  },
});
