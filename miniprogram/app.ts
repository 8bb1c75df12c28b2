/** The start of the app: builds the stores, restores what the reader left, and keeps it when the app goes. */
import { config } from './config';
import { LIST_PAGE } from './core/routes';
import { readDevice } from './platform/device';
import { deviceFiles } from './platform/files';
import { createRequester } from './platform/requester';
import { deviceSchedule } from './platform/schedule';
import { deviceStorage } from './platform/storage';
import { createRoot } from './stores/root';
import type { Root } from './stores/root';

export interface ReaderApp {
  root: Root;
}

const device = readDevice();

App<ReaderApp>({
  root: createRoot(config, {
    device,
    storage: deviceStorage,
    files: deviceFiles,
    schedule: deviceSchedule,
    requestJson: createRequester(device),
  }),

  onLaunch() {
    this.root.restore();
  },

  onShow(options) {
    this.root.entry.arrive(options);
  },

  onHide() {
    this.root.saving.flush();
  },

  /** Old links and mistyped codes: the platform asks for an answer in the same turn. */
  onPageNotFound() {
    void wx.switchTab({ url: LIST_PAGE });
  },
});
