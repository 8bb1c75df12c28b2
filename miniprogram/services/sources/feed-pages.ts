/**
 * How far the pages of feeds are read: by the list only until its next rows have their place, by what needs every
 * article to the end.
 */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { isReaderError, readerError } from '../../core/errors';
import type { ArticlePage } from '../../core/site';
import { all, answered, chained, rescued } from './calls';
import type { OpenFeed, Shelf } from './feed-shelf';
import type { JsonFeedFile } from './json-feed-item';
import { PAGE_SIZE, summaryOf } from './listed-rows';

/** Rows that fill a phone: a list that is shorter cannot be scrolled, and would never be asked to go on. */
const SCREEN = 10;

export interface FeedPages {
  /** Page of the list, from 1; past the end `not-found`. The first one reads on only to fill a screen. */
  page: (shelf: Shelf, page: number) => Call<ArticlePage>;
  /** The shelf with every article; a feed whose next page fails stays as it is, and is asked again the next time. */
  whole: (shelf: Shelf) => Call<Shelf>;
  /** The shelf once it has the article and the one before it in time, or everything. */
  around: (shelf: Shelf, id: string) => Call<Shelf>;
}

/** `get` reads the file at an address. */
export function feedPages(get: (url: string) => Call<JsonFeedFile>): FeedPages {
  /** A page that is not there is the end of its feed. */
  const readNext = (shelf: Shelf, feed: OpenFeed): Call<void> => {
    const { next } = feed;
    if (next === null) return answered(undefined);
    const page = rescued<JsonFeedFile | null>(get(next), (error) => {
      if (!isReaderError(error) || error.kind !== 'not-found') throw error;
      return null;
    });
    return mapCall(page, (file) => shelf.grow(feed, next, file));
  };

  /** Reads on in the feeds that `needed` answers until it answers none. */
  const readOn = (shelf: Shelf, needed: () => OpenFeed[], rescue?: (feed: OpenFeed) => void): Call<Shelf> => {
    const feeds = needed();
    if (feeds.length === 0) return answered(shelf);
    const pages = feeds.map((feed) => {
      const page = readNext(shelf, feed);
      return rescue === undefined ? page : unlessCancelled(page, () => rescue(feed));
    });
    return chained(all(pages), () => readOn(shelf, needed, rescue));
  };

  const page = (shelf: Shelf, number: number): Call<ArticlePage> => {
    const { placed, ends } = shelf;
    if (number <= ends.length) return answered(pageOf(shelf, number));
    const count = ends.length;
    const start = count === 0 ? 0 : ends[count - 1];
    const wanted = start + (count === 0 ? SCREEN : PAGE_SIZE);
    const read = readOn(shelf, () => (placed.length < wanted ? shelf.behind(wanted - placed.length) : []));
    // Rows that have their place are shown; the failure is that of the page after them.
    const begun = unlessCancelled(read, (error) => orThrow(placed.length > start, shelf, error));
    return chained(begun, () => {
      if (count > 0 && placed.length === start) throw readerError('not-found', `page ${number} of ${count}`);
      if (ends.length === count) ends.push(Math.min(placed.length, start + PAGE_SIZE));
      return page(shelf, number);
    });
  };

  return {
    page,
    whole: (shelf) => {
      const failed = new Set<OpenFeed>();
      const needed = (): OpenFeed[] => shelf.unread().filter((feed) => !failed.has(feed));
      return readOn(shelf, needed, (feed) => void failed.add(feed));
    },
    around: (shelf, id) => {
      const isThere = (): boolean => shelf.find(id) !== undefined;
      const needed = (): OpenFeed[] => {
        if (!isThere()) return shelf.unread();
        return shelf.known.neighboursOf(id).older === null ? shelf.behind(1) : [];
      };
      return unlessCancelled(readOn(shelf, needed), (error) => orThrow(isThere(), shelf, error));
    },
  };
}

function pageOf({ placed, ends, build, all: read, unread }: Shelf, page: number): ArticlePage {
  const end = ends[ends.length - 1];
  const rest = unread().length === 0 ? Math.ceil((placed.length - end) / PAGE_SIZE) : 1;
  const items = placed.slice(page === 1 ? 0 : ends[page - 2], ends[page - 1]).map(summaryOf);
  return { page, pageCount: ends.length + rest, total: read().length, build, items, site: null };
}

function unlessCancelled<T>(call: Call<T>, rescue: (error: unknown) => T): Call<T> {
  return rescued(call, (error) => {
    if (!isReaderError(error) || error.kind === 'cancelled') throw error;
    return rescue(error);
  });
}

function orThrow<T>(isEnough: boolean, value: T, error: unknown): T {
  if (isEnough) return value;
  throw error;
}
