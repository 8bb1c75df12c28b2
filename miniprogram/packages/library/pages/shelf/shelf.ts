/** The favourites, or the reading history: whole, newest first; a long press takes one off. */
import { historyRows } from '../../../../core/history-rows';
import type { HistoryRow } from '../../../../core/history-rows';
import { instanceState } from '../../../../core/instance-state';
import { articleUrl } from '../../../../core/routes';
import { appRoot } from '../../../../pages/app-root';
import { setBarTitle } from '../../../../pages/bar-title';
import { openPage } from '../../../../pages/open-page';
import { toggleFavourite } from '../../../../pages/toggle-favourite';
import { bindData } from '../../../../stores/bind';
import { libraryWords } from '../../core/messages';
import { favouriteRows } from '../../core/shelf-rows';

/** Rows shown at first, and added each time the end is reached. */
const ROWS_A_TIME = 30;

const stateOf = instanceState<{ undo: () => void; isHistory: boolean }>(() => ({
  undo: () => undefined,
  isHistory: false,
}));

interface RowEvent {
  currentTarget: { dataset: { id: string } };
}

Component({
  data: {
    rows: [] as HistoryRow[],
    /** How many rows may be shown. */
    limit: ROWS_A_TIME,
    isEmpty: true,
    empty: { title: '', message: '' },
    /** What clears the list; empty where it cannot be cleared. */
    clear: '',
    pageStyle: '',
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const { device, settings } = appRoot();
      const state = stateOf(this);
      state.isHistory = query.list === 'history';
      const words = libraryWords(device.language);
      const { title, empty } = state.isHistory ? words.history : words.favourites;
      setBarTitle(title);
      this.setData({ empty });
      state.undo = bindData(this, {
        pageStyle: () => settings.pageStyle,
        isEmpty: () => this.rowsNow().length === 0,
        clear: () => (state.isHistory && this.rowsNow().length > 0 ? words.history.clear : ''),
        rows: () => this.rowsNow().slice(0, this.data.limit),
      });
    },

    onReachBottom() {
      const limit = this.data.limit + ROWS_A_TIME;
      this.setData({ limit, rows: this.rowsNow().slice(0, limit) });
    },

    onUnload() {
      stateOf(this).undo();
    },

    onRowTap(event: RowEvent) {
      openPage(articleUrl(event.currentTarget.dataset.id));
    },

    onRowHold(event: RowEvent) {
      const { reading, favourites, device } = appRoot();
      const { isHistory } = stateOf(this);
      const words = libraryWords(device.language);
      const { id } = event.currentTarget.dataset;
      const entry = favourites.items.find((item) => item.id === id);
      wx.showActionSheet({
        itemList: [isHistory ? words.history.remove : words.favourites.remove],
        success: () => {
          if (isHistory) reading.forget(id);
          else if (entry !== undefined) toggleFavourite(entry);
        },
        fail: () => undefined,
      });
    },

    onClearTap() {
      const { reading, device } = appRoot();
      const { clearTitle, clearText, confirm, cancel } = libraryWords(device.language).history;
      wx.showModal({
        title: clearTitle,
        content: clearText,
        confirmText: confirm,
        cancelText: cancel,
        success: ({ confirm: isConfirmed }) => {
          if (isConfirmed) reading.clearHistory();
        },
      });
    },

    rowsNow(): HistoryRow[] {
      const { reading, favourites, device, words } = appRoot();
      return stateOf(this).isHistory
        ? historyRows(reading.history, reading.placeOf, device.now(), words)
        : favouriteRows(favourites.items, device.now(), words);
    },
  },
});
