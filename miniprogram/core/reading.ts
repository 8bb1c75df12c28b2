/**
 * What the reader has done with articles: read marks, places, history. It outlives the articles themselves, so it is
 * kept apart from them and carries what a history row shows.
 */
import { dictionary, exactly, identifier, list, number, record, text, time } from './decode';
import type { Decoder } from './decode';

export interface HistoryEntry {
  id: string;
  title: string;
  author: string;
  /** Address of the cover, or empty. */
  cover: string;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Where reading stopped: 0 is the start, 1 the end of the body. */
export type Places = Readonly<Record<string, number>>;

export interface ReadingStatus {
  version: 1;
  /** Newest first. */
  history: HistoryEntry[];
  /** Article id to the time it was first opened. */
  read: Readonly<Record<string, number>>;
  places: Places;
}

export const EMPTY_STATUS: ReadingStatus = { version: 1, history: [], read: {}, places: {} };

/** History rows kept: a row takes about 250 bytes of a storage key that may hold 1 MB. */
export const HISTORY_LIMIT = 1000;

export const readingStatus: Decoder<ReadingStatus> = record<ReadingStatus>({
  version: exactly(1),
  history: list(record<HistoryEntry>({ id: identifier, title: text, author: text, cover: text, readAt: time })),
  read: dictionary(number),
  places: dictionary(number),
});

/** Whether it was ever opened. An id may be a word that every object knows, such as `constructor`. */
export function isRead({ read }: ReadingStatus, id: string): boolean {
  return Object.prototype.hasOwnProperty.call(read, id);
}

/** Where reading stopped, from 0 to 1; 0 when it was never opened. */
export function placeOf({ places }: ReadingStatus, id: string): number {
  return Object.prototype.hasOwnProperty.call(places, id) ? places[id] : 0;
}

/** The status after an article was opened: on top of the history, marked as read. */
export function opened(status: ReadingStatus, entry: HistoryEntry): ReadingStatus {
  const others = status.history.filter((other) => other.id !== entry.id);
  return {
    ...status,
    history: [entry, ...others].slice(0, HISTORY_LIMIT),
    read: isRead(status, entry.id) ? status.read : { ...status.read, [entry.id]: entry.readAt },
  };
}

/** The status with a place, rounded to a thousandth. */
export function placed(status: ReadingStatus, id: string, place: number): ReadingStatus {
  const rounded = Math.round(Math.min(1, Math.max(0, place)) * 1000) / 1000;
  return placeOf(status, id) === rounded ? status : { ...status, places: { ...status.places, [id]: rounded } };
}

/** The status without history rows; read marks and places stay. */
export function historyCleared(status: ReadingStatus): ReadingStatus {
  return { ...status, history: [] };
}
