/** Offline articles: what they take, what is left, what is on its way. The address may name what to begin with. */
import { isReaderError } from '../../../../core/errors';
import { sizeText } from '../../../../core/bytes';
import { instanceState } from '../../../../core/instance-state';
import { fill } from '../../../../core/messages';
import { percentDecoded } from '../../../../core/percent';
import { articleUrl, idFromQuery } from '../../../../core/routes';
import { appRoot } from '../../../../pages/app-root';
import { setBarTitle } from '../../../../pages/bar-title';
import { openPage } from '../../../../pages/open-page';
import { bindData } from '../../../../stores/bind';
import { copyRows, jobRows } from '../../core/copy-rows';
import type { CopyRow, JobRow } from '../../core/copy-rows';
import { libraryWords } from '../../core/messages';
import type { LibraryWords } from '../../core/messages';
import { downloadsOf } from '../../stores/app-downloads';
import { COPIES_BYTES } from '../../stores/copy-saver';

/** Rows shown at first, and added each time the end is reached. */
const ROWS_A_TIME = 30;

const stateOf = instanceState<{ undo: () => void }>(() => ({ undo: () => undefined }));

interface TapEvent {
  currentTarget: { dataset: { id: string } };
}

Component({
  data: {
    words: {} as LibraryWords['copies'],
    pageStyle: '',
    used: '',
    /** That one article is being saved, or why it was not; empty otherwise. */
    note: '',
    isFull: false,
    jobs: [] as JobRow[],
    rows: [] as CopyRow[],
    /** How many rows may be shown. */
    limit: ROWS_A_TIME,
    isEmpty: true,
  },

  methods: {
    onLoad(query: Record<string, string | undefined>) {
      const root = appRoot();
      const { device, settings, copies } = root;
      const words = libraryWords(device.language).copies;
      setBarTitle(words.title);
      this.setData({ words });
      const { downloads } = downloadsOf(root);
      stateOf(this).undo = bindData(this, {
        pageStyle: () => settings.pageStyle,
        used: () =>
          fill(words.used, { used: sizeText(copies.bytes), left: sizeText(Math.max(0, COPIES_BYTES - copies.bytes)) }),
        isFull: () => downloads.error?.kind === 'storage-full',
        jobs: () => jobRows(downloads.jobs, downloads, words, root.words.errors),
        rows: () => this.rowsNow().slice(0, this.data.limit),
        isEmpty: () => copies.items.length === 0 && downloads.jobs.length === 0,
      });
      const id = idFromQuery(query);
      if (id !== null) void downloads.start(id, percentDecoded(query.name ?? ''));
      if (query.article !== undefined) void this.keep(query.article);
    },

    onShow() {
      const { downloads } = downloadsOf(appRoot());
      if (downloads.canGoOn) void downloads.goOn();
    },

    onReachBottom() {
      const limit = this.data.limit + ROWS_A_TIME;
      this.setData({ limit, rows: this.rowsNow().slice(0, limit) });
    },

    onUnload() {
      stateOf(this).undo();
    },

    onGoOn(event: TapEvent) {
      void downloadsOf(appRoot()).downloads.retry(event.currentTarget.dataset.id);
    },

    onDrop(event: TapEvent) {
      void downloadsOf(appRoot()).downloads.drop(event.currentTarget.dataset.id);
    },

    onRowTap(event: TapEvent) {
      openPage(articleUrl(event.currentTarget.dataset.id));
    },

    onRemove(event: TapEvent) {
      void appRoot().copies.remove(event.currentTarget.dataset.id);
    },

    /** Keeps one article, and tells how that went. */
    async keep(id: string) {
      const { source, device } = appRoot();
      const words = libraryWords(device.language).copies;
      this.setData({ note: words.saving });
      try {
        await downloadsOf(appRoot()).saver.save(await source.article(id).promise).promise;
        this.setData({ note: '' });
        void wx.showToast({ title: words.saved, icon: 'none' });
      } catch (error) {
        if (!isReaderError(error)) throw error;
        const note = error.kind === 'storage-full' ? words.noRoom : words.failed;
        this.setData({ note, rows: this.rowsNow(note === words.noRoom).slice(0, this.data.limit) });
      }
    },

    rowsNow(isRoomWanted = false): CopyRow[] {
      const root = appRoot();
      const words = libraryWords(root.device.language).copies;
      const { error } = downloadsOf(root).downloads;
      const isFull = error?.kind === 'storage-full' || isRoomWanted || this.data.note === words.noRoom;
      return copyRows(root.copies.items, isFull, (id) => root.favourites.ids.has(id), words);
    },
  },
});
