/** The reading history as rows of a page. */
import { shortDate } from './dates';
import { fill } from './messages';
import type { Messages } from './messages';
import { placeOf } from './reading';
import type { ReadingStatus } from './reading';

export interface HistoryRow {
  id: string;
  title: string;
  /** Author, when it was read, and how far. */
  meta: string;
  cover: string;
}

/** From this place on an article counts as read to its end. */
const FINISHED = 0.97;

export function historyRows(status: ReadingStatus, now: number, words: Messages): HistoryRow[] {
  return status.history.map(({ id, title, author, cover, readAt }) => {
    const when = shortDate(new Date(readAt).toISOString(), now, words.dates);
    const meta = [author, when, progress(placeOf(status, id), words)].filter((part) => part !== '').join(' · ');
    return { id, title: title === '' ? words.rows.noTitle : title, meta, cover };
  });
}

function progress(place: number, { library }: Messages): string {
  if (place >= FINISHED) return library.finished;
  return place > 0 ? fill(library.progress, { n: Math.max(1, Math.floor(place * 100)) }) : '';
}
