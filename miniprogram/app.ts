/** The start of the app: builds the stores, restores what the reader left, and keeps it when the app goes. */
import { config } from './config';
import { LIST_PAGE } from './core/routes';
import { readDevice } from './platform/device';
import { requestJson } from './platform/request';
import { deviceSchedule } from './platform/schedule';
import { deviceStorage } from './platform/storage';
import { createRoot } from './stores/root';
import type { Root } from './stores/root';

export interface ReaderApp {
  root: Root;
}

App<ReaderApp & { restore: () => void }>({
  root: createRoot(config, {
    device: readDevice(),
    storage: deviceStorage,
    schedule: deviceSchedule,
    requestJson,
  }),

  onLaunch() {
    this.restore();
  },

  onShow(options) {
    this.root.entry.arrive(options);
  },

  onHide() {
    this.root.reading.save();
  },

  /** Old links and mistyped codes: the platform asks for an answer in the same turn. */
  onPageNotFound() {
    void wx.switchTab({ url: LIST_PAGE });
  },

  restore() {
    this.root.settings.restore();
    void this.root.reading.restore();
  },
});
