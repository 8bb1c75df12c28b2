/** The category tree: groups that open, the sites of a group, and their routes. */
import { categoryGroups } from '../../core/category-rows';
import type { CategoryGroup } from '../../core/category-rows';
import { instanceState } from '../../core/instance-state';
import { screenState } from '../../core/remote';
import type { ScreenState } from '../../core/remote';
import { CATEGORIES_PAGE, categoryUrl } from '../../core/routes';
import { bindData } from '../../stores/bind';
import { appRoot } from '../app-root';
import { setBarTitle } from '../bar-title';
import { openPage } from '../open-page';

interface TapEvent {
  currentTarget: { dataset: { id: string } };
}

interface State {
  undos: (() => void)[];
  /** Whether the reader has opened or closed a group; before that the first group is open. */
  isTouched: boolean;
}

const stateOf = instanceState<State>(() => ({ undos: [], isTouched: false }));

Component({
  data: {
    groups: [] as CategoryGroup[],
    state: 'loading' as ScreenState,
    told: { title: '', message: '' },
    retry: '',
    all: '',
    pageStyle: '',
    /** Ids of the groups that are open. */
    openIds: [] as string[],
  },

  methods: {
    onLoad() {
      const { words, settings, categories, device } = appRoot();
      const { task } = categories;
      setBarTitle(words.categories.title);
      this.setData({ retry: words.retry, all: words.categories.all });
      const error = (): typeof task.error => (task.isIdle ? task.error : null);
      const state = (): ScreenState => screenState(categories.tree !== null, categories.tree?.length === 0, error());
      stateOf(this).undos = [
        bindData(this, {
          pageStyle: () => settings.pageStyle,
          state,
          told: () => {
            if (state() === 'loading') return { title: words.footer.loading, message: '' };
            return state() === 'empty' ? words.categories.empty : words.errors[error()?.kind ?? 'server'];
          },
          groups: () => this.groups(),
        }),
        device.onNetworkChange((isOnline) => {
          if (isOnline && task.error !== null) void categories.refresh();
        }),
      ];
    },

    onShow() {
      void appRoot().categories.load();
    },

    async onPullDownRefresh() {
      const { categories, words } = appRoot();
      await categories.refresh();
      void wx.stopPullDownRefresh();
      if (categories.task.error !== null && categories.tree !== null) {
        void wx.showToast({ title: words.list.refreshFailed, icon: 'none' });
      }
    },

    onShareAppMessage() {
      return { title: appRoot().words.categories.title, path: CATEGORIES_PAGE };
    },

    onUnload() {
      stateOf(this).undos.forEach((undo) => undo());
    },

    onGroupTap({ currentTarget }: TapEvent) {
      const { id } = currentTarget.dataset;
      const open = this.openGroups();
      stateOf(this).isTouched = true;
      this.setData({ openIds: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
      this.setData({ groups: this.groups() });
    },

    onCategoryTap({ currentTarget }: TapEvent) {
      openPage(categoryUrl(currentTarget.dataset.id));
    },

    onRetry() {
      void appRoot().categories.refresh();
    },

    openGroups(): string[] {
      const first =
        appRoot()
          .categories.tree?.slice(0, 1)
          .map(({ id }) => id) ?? [];
      return stateOf(this).isTouched ? this.data.openIds : first;
    },

    groups(): CategoryGroup[] {
      const { categories, words } = appRoot();
      return categoryGroups(categories.tree ?? [], new Set(this.openGroups()), words);
    },
  },
});
