/** The reader's own shelf: what was begun, and the ways to favourites, history, offline articles and settings. */
import { sizeText } from '../../core/bytes';
import { begun, historyRows } from '../../core/history-rows';
import type { HistoryRow } from '../../core/history-rows';
import { instanceState } from '../../core/instance-state';
import { fill } from '../../core/messages';
import { articleUrl, COPIES_PAGE, FAVOURITES_PAGE, HISTORY_PAGE, LIBRARY_PAGE, SETTINGS_PAGE } from '../../core/routes';
import { bindData } from '../../stores/bind';
import { appRoot } from '../app-root';
import { setBarTitle } from '../bar-title';
import { openPage } from '../open-page';

/** Articles offered to read on. */
const BEGUN = 3;

interface Way {
  url: string;
  icon: string;
  name: string;
  /** How much is there. */
  value: string;
}

const stateOf = instanceState<{ undo: () => void }>(() => ({ undo: () => undefined }));
/** What stands before each way, in their order. */
const ICONS = { favourites: 'star', history: 'clock', copies: 'download', settings: 'text-size' };

Component({
  data: {
    /** Articles that were begun and not finished. */
    rows: [] as HistoryRow[],
    ways: [] as Way[],
    heading: '',
    empty: { title: '', message: '' },
    isEmpty: true,
    /** Says that something could not be written; empty otherwise. */
    unsaved: '',
    pageStyle: '',
  },

  methods: {
    onLoad() {
      const { words, settings, reading, saving, device } = appRoot();
      const { begun: heading, empty, saveFailed, title } = words.library;
      setBarTitle(title);
      this.setData({ heading, empty });
      const { placeOf } = reading;
      stateOf(this).undo = bindData(this, {
        pageStyle: () => settings.pageStyle,
        isEmpty: () => reading.history.length === 0,
        unsaved: () => (saving.isUnsaved ? saveFailed : ''),
        rows: () => historyRows(begun(reading.history, placeOf, BEGUN), placeOf, device.now(), words),
        ways: () => ways(),
      });
    },

    onShareAppMessage() {
      return { title: appRoot().words.appName, path: LIBRARY_PAGE };
    },

    onUnload() {
      stateOf(this).undo();
    },

    onRowTap(event: { currentTarget: { dataset: { id: string } } }) {
      openPage(articleUrl(event.currentTarget.dataset.id));
    },

    onWayTap(event: { currentTarget: { dataset: { url: string } } }) {
      openPage(event.currentTarget.dataset.url);
    },
  },
});

function ways(): Way[] {
  const { words, favourites, reading, copies, settings } = appRoot();
  const { library } = words;
  const counted = (n: number): string => (n === 0 ? '' : fill(library.count, { n }));
  const kept = counted(copies.items.length);
  return [
    { url: FAVOURITES_PAGE, icon: ICONS.favourites, name: library.favourites, value: counted(favourites.items.length) },
    { url: HISTORY_PAGE, icon: ICONS.history, name: library.history, value: counted(reading.history.length) },
    {
      url: COPIES_PAGE,
      icon: ICONS.copies,
      name: library.copies,
      value: kept === '' ? '' : `${kept} · ${sizeText(copies.bytes)}`,
    },
    {
      url: SETTINGS_PAGE,
      icon: ICONS.settings,
      name: library.settings,
      value: `${Math.round(settings.textScale * 100)}%`,
    },
  ];
}
