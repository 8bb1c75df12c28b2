/** Builds every service and store once. Nothing else builds them, and nothing builds itself at import. */
import type { ReaderConfig } from '../config';
import { messagesFor } from '../core/messages';
import type { Messages } from '../core/messages';
import { sizedPicture } from '../core/sized-picture';
import type { Device } from '../platform/device';
import type { Files } from '../platform/files';
import type { RequestJson } from '../platform/request';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';
import { createCache } from '../services/cache';
import type { Cache } from '../services/cache';
import { withRevisions } from '../services/revisions';
import type { Source } from '../services/sources/source';
import { ArticleStore } from './article';
import { ArticleListStore } from './article-list';
import { BrandsStore } from './brands';
import { CategoriesStore } from './categories';
import { EntryStore } from './entry';
import { CopiesStore } from './copies';
import { FavouritesStore } from './favourites';
import { NetworkStore } from './network';
import { ReadingStore } from './reading';
import { SavingStore } from './saving';
import { SettingsStore } from './settings';

export interface Platform {
  device: Device;
  storage: Storage;
  files: Files;
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
  network: NetworkStore;
  /** What is the reader's own: whether it is written, and each part of it. */
  saving: SavingStore;
  reading: ReadingStore;
  favourites: FavouritesStore;
  copies: CopiesStore;
  settings: SettingsStore;
  /** Reads what was kept of it. Call it once, before the first page shows. */
  restore: () => void;
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
  const { device, storage, files, schedule, requestJson } = platform;
  const { now } = device;
  const asked = config.source({ requestJson, timeoutMs: config.timeoutMs });
  const { source, revisions } = withRevisions(asked, now);
  const coverAt = (width: number) => (src: string) => sizedPicture(config.imageProxy, src, width * device.pixelRatio);
  const cache = createCache({ storage, files, now });
  const articles = new ArticleListStore({ feed: { name: 'articles', page: source.page }, cache, now });
  const saving = new SavingStore({ storage, schedule, makeRoom: cache.giveUpOldest });
  const favourites = new FavouritesStore({ saving, now });
  const isFavourite = (id: string): boolean => favourites.ids.has(id);
  const reading = new ReadingStore({ storage, saving, now, isFavourite });
  const settings = new SettingsStore(saving, device.fontScale);
  const copies = new CopiesStore({ saving, files, now });
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
    network: new NetworkStore(device),
    saving,
    reading,
    favourites,
    copies,
    settings,
    restore: () => [settings, favourites, reading, copies].forEach((store) => store.restore()),
    smallCover: coverAt(SMALL_COVER),
    wideCover: coverAt(Math.min(WIDEST_COVER, device.windowWidth)),
    categoryList: (id) =>
      new ArticleListStore({
        feed: { name: `category:${id}`, page: (page) => source.categoryPage(id, page) },
        cache,
        now,
      }),
    articleStore: (id) => new ArticleStore(id, { source, cache, copies, revisions, schedule, now }),
  };
}
