/** A whole phone for `createRoot`: a server of files, a storage, a clock and timers, all of them the test's. */
import { readerError } from '../../miniprogram/core/errors';
import type { JsonAnswer } from '../../miniprogram/platform/request';
import { readerApi } from '../../miniprogram/services/sources/reader-api';
import type { Platform } from '../../miniprogram/stores/root';
import { createRoot } from '../../miniprogram/stores/root';
import { FixedClock } from './fixed-clock';
import { ManualSchedule } from './manual-schedule';
import { MemoryFiles } from './memory-files';
import { MemoryStorage } from './memory-storage';

export const BASE_URL = 'https://river.test/api/';

export class FakePlatform {
  readonly clock = new FixedClock();
  readonly schedule = new ManualSchedule();
  readonly storage = new MemoryStorage();
  readonly disk = new MemoryFiles();
  /** Answers by file, below the base address; a file that is not there is `not-found`. */
  readonly files = new Map<string, unknown>();
  /** What every request fails with, until it is null again. */
  failure: unknown = null;
  isSinglePage = false;
  private isConnected = true;
  private readonly listeners = new Set<(isOnline: boolean) => void>();

  /** The stores over this phone. */
  root() {
    return createRoot(
      {
        source: readerApi({ baseUrl: BASE_URL }),
        timeoutMs: 1000,
        imageProxy: '{url}?w={width}',
        fileHosts: [],
        eventsUrl: '',
      },
      this.parts(),
    );
  }

  /** The phone says that the network came or went. */
  connect(isOnline: boolean): void {
    this.isConnected = isOnline;
    this.listeners.forEach((listener) => listener(isOnline));
  }

  private parts(): Platform {
    return {
      device: {
        now: this.clock.now,
        language: 'zh_CN',
        fontScale: 1,
        windowWidth: 390,
        pixelRatio: 2,
        isSinglePage: this.isSinglePage,
        isOnline: () => this.isConnected,
        onNetworkChange: (listener) => {
          this.listeners.add(listener);
          return () => this.listeners.delete(listener);
        },
      },
      storage: this.storage,
      files: this.disk,
      schedule: this.schedule,
      requestJson: ({ url }) => ({ promise: this.answer(url), abort: () => undefined }),
    };
  }

  private async answer(url: string): Promise<JsonAnswer> {
    await Promise.resolve();
    if (this.failure !== null) throw this.failure;
    const file = this.files.get(url.slice(BASE_URL.length));
    if (file === undefined) throw readerError('not-found', url);
    return { status: 200, headers: {}, value: file };
  }
}
