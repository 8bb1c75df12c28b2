/** Builds every service and store once. Nothing else builds them, and nothing builds itself at import. */
import type { ReaderConfig } from '../config';
import { messagesFor } from '../core/messages';
import type { Messages } from '../core/messages';
import type { Device } from '../platform/device';
import type { RequestJson } from '../platform/request';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';
import { createCache } from '../services/cache';
import { readerApi } from '../services/sources/reader-api';
import { ArticleStore } from './article';
import { ArticleListStore } from './article-list';
import { CategoriesStore } from './categories';
import { ReadingStore } from './reading';
import { SettingsStore } from './settings';

export interface Platform {
  device: Device;
  storage: Storage;
  schedule: Schedule;
  requestJson: RequestJson;
}

export interface Root {
  device: Device;
  schedule: Schedule;
  words: Messages;
  articles: ArticleListStore;
  categories: CategoriesStore;
  reading: ReadingStore;
  settings: SettingsStore;
  /** A list of its own for each page that shows a category. */
  categoryList: (id: string) => ArticleListStore;
  /** A store of its own for each page that shows an article. */
  articleStore: (id: string) => ArticleStore;
}

export function createRoot(config: ReaderConfig, platform: Platform): Root {
  const { device, storage, schedule, requestJson } = platform;
  const { now } = device;
  const source = readerApi({ baseUrl: config.baseUrl, timeoutMs: config.timeoutMs, requestJson });
  const cache = createCache({ storage, now });
  return {
    device,
    schedule,
    words: messagesFor(device.language),
    articles: new ArticleListStore({ feed: { name: 'articles', page: source.page }, cache, now }),
    categories: new CategoriesStore({ source, cache, now }),
    reading: new ReadingStore({ storage, schedule, now }),
    settings: new SettingsStore(storage, device.fontScale),
    categoryList: (id) =>
      new ArticleListStore({
        feed: { name: `category:${id}`, page: (page) => source.categoryPage(id, page) },
        cache,
        now,
      }),
    articleStore: (id) => new ArticleStore(id, { source, cache, schedule, now }),
  };
}
