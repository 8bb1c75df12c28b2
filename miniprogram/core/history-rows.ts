/** The reading history as rows of a page. */
import { shortTime } from './dates';
import { fill } from './messages';
import type { Messages } from './messages';
import type { History } from './reading';

export interface HistoryRow {
  id: string;
  title: string;
  /** Author, when it was read, and how far. */
  meta: string;
  cover: string;
}

/** From this place on an article counts as read to its end. */
const FINISHED = 0.97;

/** `placeOf` says how far an article was read, from 0 to 1. */
export function historyRows(
  history: History,
  placeOf: (id: string) => number,
  now: number,
  words: Messages,
): HistoryRow[] {
  return history.map(({ id, title, author, cover, readAt }) => {
    const when = shortTime(readAt, now, words.dates);
    const meta = [author, when, progress(placeOf(id), words)].filter((part) => part !== '').join(' · ');
    return { id, title: title === '' ? words.rows.noTitle : title, meta, cover };
  });
}

/** What was begun and not finished: the newest first, at most `count`. */
export function begun(history: History, placeOf: (id: string) => number, count: number): History {
  return history.filter(({ id }) => placeOf(id) > 0 && placeOf(id) < FINISHED).slice(0, count);
}

function progress(place: number, { library }: Messages): string {
  if (place >= FINISHED) return library.finished;
  return place > 0 ? fill(library.progress, { n: Math.max(1, Math.floor(place * 100)) }) : '';
}
