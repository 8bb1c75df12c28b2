/**
 * What the reader has done with articles: read marks, places, history. It outlives the articles themselves, so it is
 * kept apart from them and carries what a history row shows. Each of the three grows with a bound, and drops first what
 * the reader would miss least.
 */
import type { ArticleSummary } from './article';
import { dictionary, exactly, identifier, list, number, record, text, time } from './decode';
import type { Decoder } from './decode';

/** An article as history and favourites show it, without asking anybody. */
export interface ShelfEntry {
  id: string;
  title: string;
  author: string;
  /** Address of the cover, or empty. */
  cover: string;
}

export interface HistoryEntry extends ShelfEntry {
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Newest first. */
export type History = readonly HistoryEntry[];

/** Ids of articles that were ever opened, the earliest first. */
export type ReadMarks = ReadonlySet<string>;

/** Article id to where reading stopped, the one that moved last at the end: 0 is the start, 1 the end of the body. */
export type Places = ReadonlyMap<string, number>;

/** Rows kept: with what `shelfEntry` lets through, a row takes at most 800 bytes of a key that may hold 1 MB. */
export const HISTORY_LIMIT = 1000;
/** An id takes at most 27 bytes. */
export const MARKS_LIMIT = 10_000;
/** More than history and favourites hold together, so that no place of theirs ever has to go. */
export const PLACES_LIMIT = 3000;

const TITLE_UNITS = 100;
const AUTHOR_UNITS = 40;
const COVER_UNITS = 300;

/** Of an article, what a shelf keeps: long texts cut, a cover with an endless address left out. */
export function shelfEntry({ id, title, author, cover }: ArticleSummary): ShelfEntry {
  const src = cover?.src ?? '';
  return {
    id,
    title: title.slice(0, TITLE_UNITS),
    author: author.slice(0, AUTHOR_UNITS),
    cover: src.length > COVER_UNITS ? '' : src,
  };
}

export const shelfFields = { id: identifier, title: text, author: text, cover: text };
export const historyEntry: Decoder<HistoryEntry> = record<HistoryEntry>({ ...shelfFields, readAt: time });

/** The history after an article was opened. */
export function opened(history: History, entry: HistoryEntry): History {
  return [entry, ...history.filter(({ id }) => id !== entry.id)].slice(0, HISTORY_LIMIT);
}

/** Two histories as one. */
export function joinedHistories(first: History, second: History): History {
  const newest = new Map<string, HistoryEntry>();
  for (const entry of [...first, ...second]) {
    const known = newest.get(entry.id);
    if (known === undefined || known.readAt < entry.readAt) newest.set(entry.id, entry);
  }
  return [...newest.values()].sort((a, b) => b.readAt - a.readAt).slice(0, HISTORY_LIMIT);
}

/** The marks with one more; beyond the bound the earliest goes that `isDear` does not hold back. */
export function marked(marks: ReadMarks, id: string, isDear: (id: string) => boolean): ReadMarks {
  if (marks.has(id)) return marks;
  const next = new Set(marks).add(id);
  if (next.size > MARKS_LIMIT) next.delete(leastDear([...marks], isDear));
  return next;
}

/** The places with a new one, rounded to a thousandth; bounded as the marks are. */
export function placed(places: Places, id: string, place: number, isDear: (id: string) => boolean): Places {
  const rounded = Math.round(Math.min(1, Math.max(0, place)) * 1000) / 1000;
  if ((places.get(id) ?? 0) === rounded) return places;
  const next = new Map(places);
  next.delete(id);
  next.set(id, rounded);
  if (next.size > PLACES_LIMIT) next.delete(leastDear([...places.keys()], isDear));
  return next;
}

function leastDear(ids: readonly string[], isDear: (id: string) => boolean): string {
  return ids.find((id) => !isDear(id)) ?? ids[0];
}

/** What versions before the three keys kept under the one key `reading`. */
export interface OneKeyStatus {
  history: HistoryEntry[];
  /** Article id to the time it was first opened. */
  read: Record<string, number>;
  places: Record<string, number>;
}

export const oneKeyStatus: Decoder<OneKeyStatus> = (value, path) => {
  record({ version: exactly(1) })(value, path);
  return record<OneKeyStatus>({ history: list(historyEntry), read: dictionary(number), places: dictionary(number) })(
    value,
    path,
  );
};
