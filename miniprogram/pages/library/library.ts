/** What the reader has read, newest first, and the size of the text. */
import { articleUrl, LIBRARY_PAGE } from '../../core/routes';
import { historyRows } from '../../core/history-rows';
import type { HistoryRow } from '../../core/history-rows';
import { instanceState } from '../../core/instance-state';
import { bindData } from '../../stores/bind';
import { TEXT_SCALES } from '../../stores/settings';
import { appRoot } from '../app-root';
import { setBarTitle } from '../bar-title';

/** Rows shown at first, and added each time the end is reached. */
const ROWS_A_TIME = 30;

const stateOf = instanceState<{ undo: () => void }>(() => ({ undo: () => undefined }));

Component({
  data: {
    rows: [] as HistoryRow[],
    /** How many rows may be shown. */
    limit: ROWS_A_TIME,
    history: '',
    clear: '',
    textSize: '',
    empty: { title: '', message: '' },
    isEmpty: true,
    isUnsaved: false,
    saveFailed: '',
    pageStyle: '',
    /** Step of the text size, from 0, and the last step. */
    step: 0,
    lastStep: TEXT_SCALES.length - 1,
    sizeLabel: '',
  },

  methods: {
    onLoad() {
      const { words, settings, reading, device } = appRoot();
      const { history, clear, textSize, empty, saveFailed, title } = words.library;
      setBarTitle(title);
      this.setData({ history, clear, textSize, empty, saveFailed });
      stateOf(this).undo = bindData(this, {
        pageStyle: () => settings.pageStyle,
        step: () => TEXT_SCALES.findIndex((scale) => scale === settings.textScale),
        sizeLabel: () => `${Math.round(settings.textScale * 100)}%`,
        isEmpty: () => reading.status.history.length === 0,
        isUnsaved: () => reading.isUnsaved,
        rows: () => historyRows(reading.status, device.now(), words).slice(0, this.data.limit),
      });
    },

    onShow() {
      this.showRows(ROWS_A_TIME);
    },

    onReachBottom() {
      this.showRows(this.data.limit + ROWS_A_TIME);
    },

    onShareAppMessage() {
      return { title: appRoot().words.appName, path: LIBRARY_PAGE };
    },

    onUnload() {
      stateOf(this).undo();
    },

    onSizeChange({ detail }: { detail: number }) {
      const { settings, words } = appRoot();
      void settings.setTextScale(TEXT_SCALES[detail] ?? 1).then((isSaved) => {
        if (!isSaved) void wx.showToast({ title: words.library.saveFailed, icon: 'none' });
      });
    },

    onClearTap() {
      const { words, reading } = appRoot();
      const { clearTitle, clearText, confirm, cancel } = words.library;
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

    onRowTap(event: { currentTarget: { dataset: { id: string } } }) {
      void wx.navigateTo({ url: articleUrl(event.currentTarget.dataset.id) });
    },

    showRows(limit: number) {
      const { reading, device, words } = appRoot();
      this.setData({ limit, rows: historyRows(reading.status, device.now(), words).slice(0, limit) });
    },
  },
});
