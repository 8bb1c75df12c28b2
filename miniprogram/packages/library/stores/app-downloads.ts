/** The downloads of the running app: they go on when their page is left. */
import type { Root } from '../../../stores/root';
import { DownloadsStore } from './downloads';

const made = new WeakMap<Root, DownloadsStore>();

export function downloadsOf(root: Root): DownloadsStore {
  const known = made.get(root);
  if (known !== undefined) return known;
  const downloads = new DownloadsStore(root);
  made.set(root, downloads);
  // The network is back: what it stopped goes on.
  root.device.onNetworkChange(() => {
    if (downloads.canGoOn) void downloads.goOn();
  });
  return downloads;
}
