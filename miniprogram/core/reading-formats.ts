/** How history, read marks and places stand in the storage: the format of today, and every older one. */
import { exactly, identifier, list, number, record } from './decode';
import type { Decoder } from './decode';
import { HISTORY_LIMIT, historyEntry, joinedHistories, MARKS_LIMIT, PLACES_LIMIT } from './reading';
import type { History, OneKeyStatus, Places, ReadMarks } from './reading';

/** The part of a format that a keepsake needs; `ofOneKey` takes it out of the key that held all three. */
interface Format<T> {
  key: string;
  empty: T;
  decode: Decoder<T>;
  encode: (value: T) => unknown;
  join: (earlier: T, later: T) => T;
  ofOneKey: (status: OneKeyStatus) => T;
}

const VERSION = 1;
const version = record({ version: exactly(VERSION) });

export const historyFormat: Format<History> = {
  key: 'history',
  empty: [],
  decode: (value, path) => {
    version(value, path);
    return record({ items: list(historyEntry) })(value, path).items;
  },
  encode: (items) => ({ version: VERSION, items }),
  join: joinedHistories,
  ofOneKey: ({ history }) => history.slice(0, HISTORY_LIMIT),
};

export const marksFormat: Format<ReadMarks> = {
  key: 'read-marks',
  empty: new Set(),
  decode: (value, path) => {
    version(value, path);
    return new Set(record({ ids: list(identifier) })(value, path).ids);
  },
  encode: (ids) => ({ version: VERSION, ids: [...ids] }),
  join: (earlier, later) => new Set([...earlier, ...later].slice(-MARKS_LIMIT)),
  ofOneKey: ({ read }) =>
    new Set(
      Object.keys(read)
        .sort((a, b) => read[a] - read[b])
        .slice(-MARKS_LIMIT),
    ),
};

/** An id and a place. */
const pair: Decoder<[string, number]> = (value, path) => {
  const [id, place] = list((part) => part)(value, path);
  return [identifier(id, path), number(place, path)];
};

export const placesFormat: Format<Places> = {
  key: 'places',
  empty: new Map(),
  decode: (value, path) => {
    version(value, path);
    return new Map(record({ places: list(pair) })(value, path).places);
  },
  encode: (places) => ({ version: VERSION, places: [...places] }),
  join: (earlier, later) => new Map([...earlier, ...later].slice(-PLACES_LIMIT)),
  // Those of the history moved last.
  ofOneKey: ({ places, history }) => {
    const newest = new Map(history.map(({ id, readAt }) => [id, readAt]));
    const ids = Object.keys(places).sort((a, b) => (newest.get(a) ?? 0) - (newest.get(b) ?? 0));
    return new Map(ids.slice(-PLACES_LIMIT).map((id) => [id, places[id]]));
  },
};
