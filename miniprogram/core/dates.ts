/**
 * Dates as readers see them. ISO text is parsed from its numeric parts, since phones differ in what `new Date(text)`
 * accepts; dayjs only formats.
 */
import dayjs from 'dayjs';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date; without a zone it is read as UTC. Null when it is not one. */
export function parseIso(iso: string): number | null {
  const match = ISO.exec(iso.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year)) return null;
  if (hour > 24 || minute > 59 || second > 60) return null;
  const offsetMinutes = match[7] === undefined ? 0 : Number(match[8]) * 60 + Number(match[9]);
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  return utc - (match[7] === '-' ? -1 : 1) * offsetMinutes * 60_000;
}

function daysOf(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** How a date is written: templates for dayjs, and words with `{n}`. */
export interface DateWords {
  justNow: string;
  minutesAgo: string;
  hoursAgo: string;
  yesterday: string;
  thisYear: string;
  otherYear: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A short date for lists: relative within a day, then the day. Empty when `iso` is no date. `now` in milliseconds. */
export function shortDate(iso: string, now: number, words: DateWords): string {
  const time = parseIso(iso);
  if (time === null) return '';
  const age = now - time;
  if (age >= 0 && age < MINUTE) return words.justNow;
  if (age >= 0 && age < HOUR) return words.minutesAgo.replace('{n}', String(Math.floor(age / MINUTE)));
  const day = dayjs(time);
  const today = dayjs(now);
  if (age >= 0 && day.isSame(today, 'day')) return words.hoursAgo.replace('{n}', String(Math.floor(age / HOUR)));
  if (day.isSame(today.subtract(1, 'day'), 'day')) return words.yesterday;
  return day.format(day.year() === today.year() ? words.thisYear : words.otherYear);
}

/** The same of milliseconds since 1970. */
export function shortTime(time: number, now: number, words: DateWords): string {
  return shortDate(new Date(time).toISOString(), now, words);
}

/** The full day, for the head of an article. Empty when `iso` is no date. */
export function fullDate(iso: string, words: DateWords): string {
  const time = parseIso(iso);
  return time === null ? '' : dayjs(time).format(words.otherYear);
}
