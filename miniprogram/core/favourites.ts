/** The articles that a reader has put aside to keep, newest first. */
import { exactly, list, record, time } from './decode';
import type { Decoder } from './decode';
import { shelfFields } from './reading';
import type { ShelfEntry } from './reading';

export interface Favourite extends ShelfEntry {
  /** Milliseconds since 1970. */
  addedAt: number;
}

/** Never dropped by the app: at this many the next one is refused, with a word. A key holds 1 MB, a row up to 800 bytes. */
export const FAVOURITES_LIMIT = 1000;

const VERSION = 1;
const favourite: Decoder<Favourite> = record<Favourite>({ ...shelfFields, addedAt: time });

/** How they stand in the storage. */
export const favouritesFormat = {
  key: 'favourites',
  empty: [] as readonly Favourite[],
  decode: (value: unknown, path: string): readonly Favourite[] => {
    record({ version: exactly(VERSION) })(value, path);
    return record({ items: list(favourite) })(value, path).items;
  },
  encode: (items: readonly Favourite[]): unknown => ({ version: VERSION, items }),
  join: (earlier: readonly Favourite[], later: readonly Favourite[]): readonly Favourite[] => {
    const known = new Set(later.map(({ id }) => id));
    return [...later, ...earlier.filter(({ id }) => !known.has(id))].sort((a, b) => b.addedAt - a.addedAt);
  },
};
