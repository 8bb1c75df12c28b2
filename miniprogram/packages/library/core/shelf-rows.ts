/** Favourites as rows of a page; history has its own in the library. */
import { shortTime } from '../../../core/dates';
import type { Favourite } from '../../../core/favourites';
import type { HistoryRow } from '../../../core/history-rows';
import type { Messages } from '../../../core/messages';

export function favouriteRows(items: readonly Favourite[], now: number, words: Messages): HistoryRow[] {
  return items.map(({ id, title, author, cover, addedAt }) => {
    const meta = [author, shortTime(addedAt, now, words.dates)].filter((part) => part !== '').join(' · ');
    return { id, title: title === '' ? words.rows.noTitle : title, meta, cover };
  });
}
