// wx.getUpdateManager: a new version is found, comes down and waits for applyUpdate, which restarts the program.
import { createListeners } from '../listeners';
import type { UpdateChoice } from '../settings';

const CHECK_MS = 60;
const DOWNLOAD_MS = 400;

export interface Updates {
  getUpdateManager: () => object;
  /** Lets a new version appear now. */
  offer(outcome: UpdateChoice): void;
}

export function createUpdates(initial: UpdateChoice, restart: () => void): Updates {
  const checked = createListeners<{ hasUpdate: boolean }>();
  const ready = createListeners<undefined>();
  const failed = createListeners<undefined>();
  let isReady = false;
  let isApplied = false;

  function offer(outcome: UpdateChoice): void {
    window.setTimeout(() => checked.emit({ hasUpdate: outcome !== 'none' }), CHECK_MS);
    if (outcome === 'none') return;
    window.setTimeout(() => {
      isReady = outcome === 'ready';
      (isReady ? ready : failed).emit(undefined);
    }, CHECK_MS + DOWNLOAD_MS);
  }

  /** WeChat's own complaints (errno 103102 and 103101) are logged, because applyUpdate takes no callbacks. */
  function applyUpdate(): void {
    if (!isReady) console.error('applyUpdate:fail update is not ready (103102)');
    else if (isApplied) console.error('applyUpdate:fail applyUpdate has been called (103101)');
    else {
      isApplied = true;
      restart();
    }
  }

  offer(initial);
  const manager = {
    onCheckForUpdate: checked.on,
    onUpdateReady: ready.on,
    onUpdateFailed: failed.on,
    applyUpdate,
  };
  return { getUpdateManager: () => manager, offer };
}
