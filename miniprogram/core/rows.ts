/** What a list row shows, ready for the markup: dates formatted, words chosen, one label for screen readers. */
import type { ArticleSummary } from './article';
import { shortDate } from './dates';
import { fill } from './messages';
import type { Messages } from './messages';
import { oneLine } from './one-line';
import { readingMinutes } from './reading-time';

export interface ArticleRow {
  id: string;
  title: string;
  /** Author, date and reading time; empty parts are left out. */
  meta: string;
  /** Address of the cover, or empty. */
  cover: string;
  isRead: boolean;
  isPinned: boolean;
  /** What a screen reader says for the whole row. */
  label: string;
}

export interface RowContext {
  now: number;
  words: Messages;
  isRead: (id: string) => boolean;
  /** The address of the cover as it is to be loaded; the summary's own when left out. */
  coverUrl?: (src: string) => string;
}

const SEPARATOR = ' · ';

export function articleRow(summary: ArticleSummary, { now, words, isRead, coverUrl }: RowContext): ArticleRow {
  const minutes = readingMinutes(summary.length);
  const meta = [
    oneLine(summary.author),
    shortDate(summary.date, now, words.dates),
    minutes > 0 ? fill(words.rows.minutes, { n: minutes }) : '',
  ].filter((part) => part !== '');
  const title = oneLine(summary.title) || words.rows.noTitle;
  const cover = summary.cover?.src ?? '';
  const isSeen = isRead(summary.id);
  const marks = [summary.pinned ? words.rows.pinned : '', isSeen ? words.rows.read : ''].filter((mark) => mark !== '');
  return {
    id: summary.id,
    title,
    meta: meta.join(SEPARATOR),
    cover: coverUrl?.(cover) ?? cover,
    isRead: isSeen,
    isPinned: summary.pinned,
    label: [...marks, title, ...meta].join('，'),
  };
}
