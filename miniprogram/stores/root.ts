/** Builds every service and store once. Nothing else builds them, and nothing builds itself at import. */
import type { ReaderConfig } from '../config';
import { messagesFor } from '../core/messages';
import type { Messages } from '../core/messages';
import { sizedPicture } from '../core/sized-picture';
import type { Device } from '../platform/device';
import type { RequestJson } from '../platform/request';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';
import { createCache } from '../services/cache';
import type { Cache } from '../services/cache';
import type { Source } from '../services/sources/source';
import { ArticleStore } from './article';
import { ArticleListStore } from './article-list';
import { BrandsStore } from './brands';
import { CategoriesStore } from './categories';
import { EntryStore } from './entry';
import { ReadingStore } from './reading';
import { SettingsStore } from './settings';

export interface Platform {
  device: Device;
  storage: Storage;
  schedule: Schedule;
  requestJson: RequestJson;
}

export interface Root {
  config: ReaderConfig;
  platform: Platform;
  source: Source;
  cache: Cache;
  device: Device;
  schedule: Schedule;
  words: Messages;
  articles: ArticleListStore;
  categories: CategoriesStore;
  brands: BrandsStore;
  entry: EntryStore;
  reading: ReadingStore;
  settings: SettingsStore;
  /** Addresses of a cover beside the text of a row, and of one as wide as the column. */
  smallCover: (src: string) => string;
  wideCover: (src: string) => string;
  /** A list of its own for each page that shows a category. */
  categoryList: (id: string) => ArticleListStore;
  /** A store of its own for each page that shows an article. */
  articleStore: (id: string) => ArticleStore;
}

/** Widths in CSS px, as components/article-card draws them. */
const SMALL_COVER = 112;
const WIDEST_COVER = 640;

export function createRoot(config: ReaderConfig, platform: Platform): Root {
  const { device, storage, schedule, requestJson } = platform;
  const { now } = device;
  const source = config.source({ requestJson, timeoutMs: config.timeoutMs });
  const coverAt = (width: number) => (src: string) => sizedPicture(config.imageProxy, src, width * device.pixelRatio);
  const cache = createCache({ storage, now });
  const articles = new ArticleListStore({ feed: { name: 'articles', page: source.page }, cache, now });
  return {
    config,
    platform,
    source,
    cache,
    device,
    schedule,
    words: messagesFor(device.language),
    articles,
    categories: new CategoriesStore({ source, cache, now }),
    brands: new BrandsStore({ source, cache, now, siteBuild: () => articles.list?.build ?? null }),
    entry: new EntryStore(),
    reading: new ReadingStore({ storage, schedule, now }),
    settings: new SettingsStore(storage, device.fontScale),
    smallCover: coverAt(SMALL_COVER),
    wideCover: coverAt(Math.min(WIDEST_COVER, device.windowWidth)),
    categoryList: (id) =>
      new ArticleListStore({
        feed: { name: `category:${id}`, page: (page) => source.categoryPage(id, page) },
        cache,
        now,
      }),
    articleStore: (id) => new ArticleStore(id, { source, cache, schedule, now }),
  };
}
