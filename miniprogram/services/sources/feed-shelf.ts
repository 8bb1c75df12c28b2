/**
 * The feeds of a source together, as far as they were read: one list of articles sorted by date, one tree of feeds and
 * their tags. Feeds are newest first: what a page further on holds is no newer than the last item before it.
 */
import type { Article, CategoryRef } from '../../core/article';
import type { Category } from '../../core/category';
import { resolveUrl } from '../../html/urls';
import { articleOf, feedRef, tagRef, tagsOf } from './feed-article';
import type { Feed } from './feed-article';
import type { FeedItem, JsonFeedFile } from './json-feed-item';
import { knownRows } from './known-rows';
import type { KnownRows } from './known-rows';
import { stableId } from './stable-id';
import { utcDate } from './utc-date';

/** Behind every place. */
const END: Place = { date: '', at: Infinity };

/** Pages of one feed that are read at most. */
export const MAX_FEED_PAGES = 100;

/** A feed whose `file` grows by the items of each further page; the first page alone names it. */
export interface OpenFeed extends Feed {
  /** Where its next page is; null at its end. */
  next: string | null;
  /** Where its further pages were. */
  read: string[];
  /** Its place among the feeds. */
  at: number;
}

/** What the list is sorted by: those of one moment stand feed by feed, and as their feed has them. */
interface Place {
  date: string;
  at: number;
}

interface Waiting extends Place {
  article: Article;
}

export interface Shelf {
  /** The newest first, each once; no page that was not read holds a newer one. It only ever grows at its end. */
  placed: Article[];
  /** Rows of `placed` before which each page of the list ends. */
  ends: number[];
  /** Changes when the first page of any feed does. */
  build: string;
  known: KnownRows;
  /** Feeds with a page that was not read. */
  unread: () => OpenFeed[];
  /** Those of them whose next page the list needs to go on by `rows`. */
  behind: (rows: number) => OpenFeed[];
  /** All that was read, the newest first. */
  all: () => Article[];
  find: (id: string) => Article | undefined;
  tree: () => Category[];
  /** Takes in the page at `url`; null where there is none. A page that another reader has brought already is left. */
  grow: (feed: OpenFeed, url: string, page: JsonFeedFile | null) => void;
}

/** A shelf of the first pages; an article of several feeds stands there once. */
export function shelfOf(firsts: readonly Feed[]): Shelf {
  const feeds = firsts.map((first, at): OpenFeed => ({ ...first, next: null, read: [], at }));
  const byId = new Map<string, Article>();
  const known = knownRows(feeds[0].url);
  const placed: Article[] = [];
  let waiting: Waiting[] = [];

  const put = (feed: OpenFeed, items: readonly FeedItem[]): void =>
    items.forEach((item) => {
      const article = articleOf(feed, item);
      const twin = byId.get(article.id);
      if (twin === undefined) {
        byId.set(article.id, article);
        waiting.push({ date: article.date, at: feed.at, article });
        known.add([article], false);
      } else twin.categoryPaths = joinedPaths(twin, article);
    });
  const unread = (): OpenFeed[] => feeds.filter(({ next }) => next !== null);
  /** The first place that an item of a page which was not read can have. */
  const limit = (): Place => unread().map(lastPlaceOf).sort(inOrder)[0] ?? END;
  const place = (): void => {
    const first = limit();
    // The last one is told what comes after it.
    const start = Math.max(0, placed.length - 1);
    waiting.sort(inOrder);
    placed.push(...waiting.filter((one) => inOrder(one, first) <= 0).map(({ article }) => article));
    waiting = waiting.filter((one) => inOrder(one, first) > 0);
    known.add(placed.slice(start), true);
  };

  feeds.forEach((feed) => {
    put(feed, feed.file.items);
    feed.next = nextOf(feed, feed.url, feed.file, feeds);
  });
  const marks = [...byId.values()].map(({ id, revision }) => `${id} ${revision}`);
  place();
  return {
    placed,
    ends: [],
    build: stableId([...feeds.map(({ file }) => file.title), ...marks].join('\n')),
    known,
    unread,
    behind: (rows) => {
      const first = limit();
      const wanted = waiting[Math.min(rows, waiting.length) - 1] ?? first;
      return unread().filter((feed) => feed.at === first.at || inOrder(lastPlaceOf(feed), wanted) < 0);
    },
    all: () => [...placed, ...waiting.map(({ article }) => article)],
    find: (id) => byId.get(id),
    tree: () => treeOf(feeds, [...byId.values()]),
    grow: (feed, url, page) => {
      if (feed.next !== url) return;
      feed.read.push(url);
      feed.next = page && nextOf(feed, url, page, feeds);
      if (page !== null) {
        feed.file = { ...feed.file, items: [...feed.file.items, ...page.items] };
        put(feed, page.items);
      }
      place();
    },
  };
}

/** What `next_url` of the page at `url` names; null where it leads back, nowhere, or too far. */
function nextOf({ read }: OpenFeed, url: string, page: JsonFeedFile, feeds: readonly Feed[]): string | null {
  const next = resolveUrl(url, page.next_url ?? '') ?? '';
  const isRead = read.includes(next) || feeds.some((feed) => feed.url === next);
  return isRead || read.length >= MAX_FEED_PAGES - 1 || !/^https?:/.test(next) ? null : next;
}

/** Place of the last item that has a date; of a feed without items nothing is known, so anything newer may come. */
function lastPlaceOf({ file: { items }, at }: OpenFeed): Place {
  let date = items.length === 0 ? '~' : '';
  for (let index = items.length - 1; index >= 0 && date === ''; index -= 1) {
    date = utcDate(items[index].date_published, items[index].date_modified);
  }
  return { date, at };
}

function inOrder(a: Place, b: Place): number {
  return a.date === b.date ? a.at - b.at : a.date < b.date ? 1 : -1;
}

function joinedPaths(article: Article, { categoryPaths }: Article): CategoryRef[][] {
  const known = new Set(article.categoryPaths.map((path) => path[path.length - 1].id));
  return [...article.categoryPaths, ...categoryPaths.filter((path) => !known.has(path[path.length - 1].id))];
}

/** Feeds in the order of the configuration, their tags by how many articles carry them. */
function treeOf(feeds: readonly Feed[], articles: readonly Article[]): Category[] {
  const counts = new Map<string, number>();
  for (const { categoryPaths } of articles) {
    for (const id of new Set(categoryPaths.flatMap((path) => path.map((ref) => ref.id)))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const category = ({ id, name }: CategoryRef, children: Category[]): Category => ({
    id,
    name,
    count: counts.get(id) ?? 0,
    cover: null,
    children,
  });
  return feeds.map((feed) => {
    const tags = [...new Set(feed.file.items.flatMap(tagsOf))].map((tag) => category(tagRef(feed, tag), []));
    return category(
      feedRef(feed),
      tags.sort((a, b) => b.count - a.count),
    );
  });
}
