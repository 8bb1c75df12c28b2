import { fullDate, parseIso, shortDate } from '../../../miniprogram/core/dates';
import { zh } from '../../../miniprogram/core/messages-zh';
import { en } from '../../../miniprogram/core/messages-en';

/** Local time, so that midnight is the reader's midnight in whatever zone the test runs. */
function local(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

describe('reading ISO 8601', () => {
  it.each([
    ['UTC', '2026-03-01T08:30:15Z', Date.UTC(2026, 2, 1, 8, 30, 15)],
    ['fractions of a second, left out', '2026-03-01T08:30:15.678Z', Date.UTC(2026, 2, 1, 8, 30, 15)],
    ['no zone, as UTC', '2026-03-01T08:30:15', Date.UTC(2026, 2, 1, 8, 30, 15)],
    ['no seconds', '2026-03-01T08:30Z', Date.UTC(2026, 2, 1, 8, 30)],
    ['a space between', '2026-03-01 08:30:15', Date.UTC(2026, 2, 1, 8, 30, 15)],
    ['a day alone', '2026-03-01', Date.UTC(2026, 2, 1)],
    ['a zone to the east', '2026-03-01T08:30:00+08:00', Date.UTC(2026, 2, 1, 0, 30)],
    ['a zone to the west', '2026-02-28T20:30:00-05:00', Date.UTC(2026, 2, 1, 1, 30)],
    ['a zone without its colon', '2026-03-01T08:30:00+0530', Date.UTC(2026, 2, 1, 3, 0)],
    ['a zone that crosses the year', '2026-01-01T02:00:00+08:00', Date.UTC(2025, 11, 31, 18, 0)],
    ['a leap day', '2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['a leap day of a round century', '2000-02-29', Date.UTC(2000, 1, 29)],
    ['the end of a day', '2026-03-01T24:00:00Z', Date.UTC(2026, 2, 2)],
    ['a leap second', '2026-06-30T23:59:60Z', Date.UTC(2026, 6, 1)],
    ['before 1970', '1969-12-31T23:59:59Z', -1000],
    ['white space around', ' 2026-03-01 ', Date.UTC(2026, 2, 1)],
  ])('understands %s', (_name, text, expected) => {
    expect(parseIso(text)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2026',
    '2026-03',
    '2026/03/01',
    '01-03-2026',
    '2026-3-1',
    '2026-13-01',
    '2026-00-10',
    '2026-03-00',
    '2026-03-32',
    '2026-04-31',
    '2026-02-29',
    '1900-02-29',
    '2026-03-01T25:00:00Z',
    '2026-03-01T08:60:00Z',
    '2026-03-01T08:30:00 CST',
    '2026-03-01T08:30:00Z and more',
    '1772352000000',
  ])('"%s" is no date', (text) => {
    expect(parseIso(text)).toBeNull();
  });
});

describe('short dates of a list', () => {
  const now = local(2026, 5, 6, 15, 30);
  it.each([
    ['this very moment', now, '刚刚'],
    ['59 seconds ago', now - 59_000, '刚刚'],
    ['a minute ago', now - 60_000, '1 分钟前'],
    ['59 minutes ago', now - 3_599_000, '59 分钟前'],
    ['an hour ago', now - 3_600_000, '1 小时前'],
    ['at midnight', local(2026, 5, 6), '15 小时前'],
    ['a second before midnight', local(2026, 5, 5, 23, 59, 59), '昨天'],
    ['when yesterday began', local(2026, 5, 5), '昨天'],
    ['a second before yesterday', local(2026, 5, 4, 23, 59, 59), '5月4日'],
    ['on New Year', local(2026, 1, 1), '1月1日'],
    ['a second before New Year', local(2025, 12, 31, 23, 59, 59), '2025年12月31日'],
    ['tomorrow, by a clock that is ahead', local(2026, 5, 7, 10), '5月7日'],
    ['later today, by a clock that is ahead', now + 3_600_000, '5月6日'],
    ['next year', local(2027, 1, 1, 12), '2027年1月1日'],
  ])('%s', (_name, time, expected) => {
    expect(shortDate(iso(time), now, zh.dates)).toBe(expected);
  });

  it('is relative across midnight within the hour', () => {
    expect(shortDate(iso(local(2026, 5, 5, 23, 50)), local(2026, 5, 6, 0, 10), zh.dates)).toBe('20 分钟前');
  });

  it('calls the last day of a month yesterday on the first', () => {
    expect(shortDate(iso(local(2024, 2, 29, 12)), local(2024, 3, 1, 20), zh.dates)).toBe('昨天');
  });

  it('speaks English', () => {
    expect(shortDate(iso(now - 120_000), now, en.dates)).toBe('2 min ago');
    expect(shortDate(iso(local(2026, 1, 9)), now, en.dates)).toBe('Jan 9');
    expect(shortDate(iso(local(2025, 1, 9)), now, en.dates)).toBe('Jan 9, 2025');
  });

  it('says nothing of what is no date', () => {
    expect(shortDate('soon', now, zh.dates)).toBe('');
  });
});

it('writes the full day in the zone of the reader', () => {
  expect(fullDate(iso(local(2026, 5, 6, 0, 0, 1)), zh.dates)).toBe('2026年5月6日');
  expect(fullDate(iso(local(2026, 5, 6, 23, 59)), zh.dates)).toBe('2026年5月6日');
  expect(fullDate('', zh.dates)).toBe('');
});
