/** The downloads of the running app: they go on when their page is left. */
import type { Root } from '../../../stores/root';
import { devicePictureFiles } from '../platform/picture-files';
import { CopySaver } from './copy-saver';
import { DownloadsStore } from './downloads';

export interface AppDownloads {
  /** Keeps one article. */
  saver: CopySaver;
  /** Keeps whole categories. */
  downloads: DownloadsStore;
}

const made = new WeakMap<Root, AppDownloads>();

export function downloadsOf(root: Root): AppDownloads {
  const known = made.get(root);
  if (known !== undefined) return known;
  const { config, platform, favourites, copies, device } = root;
  const saver = new CopySaver({
    copies,
    files: { ...platform.files, ...devicePictureFiles },
    schedule: platform.schedule,
    now: device.now,
    fileHosts: config.fileHosts,
    timeoutMs: config.timeoutMs,
    isFavourite: (id) => favourites.ids.has(id),
  });
  const downloads = new DownloadsStore({ ...root, saver });
  made.set(root, { saver, downloads });
  // The network is back: what it stopped goes on.
  device.onNetworkChange(() => {
    if (downloads.canGoOn) void downloads.goOn();
  });
  void saver.takeInLost();
  return { saver, downloads };
}
