/** Dates as authors and crawlers write them, and what is no date. */
import { readerApi } from '../../backend/reader-api';

const SHANGHAI = 'Asia/Shanghai';

function iso(written: string, zone = SHANGHAI): string | null {
  const time = readerApi.parseDate(written, zone);
  return time === null ? null : new Date(time).toISOString();
}

test.each([
  ['Tue, 15 Jun 2021 23:19:41 GMT', '2021-06-15T23:19:41.000Z'],
  ['Tue, 15 Jun 2021 23:19:41 +0800', '2021-06-15T15:19:41.000Z'],
  ['15 June 2021 23:19 EST', '2021-06-16T04:19:00.000Z'],
  ['Tue Jun 15 2021 23:19:41 GMT+0800 (China Standard Time)', '2021-06-15T15:19:41.000Z'],
  ['Jun 15, 2021', '2021-06-14T16:00:00.000Z'],
  ['2021-06-15T23:19:41Z', '2021-06-15T23:19:41.000Z'],
  ['2021-06-15T23:19:41.314667', '2021-06-15T15:19:41.000Z'],
  ['2021-06-15T23:19:41+05:30', '2021-06-15T17:49:41.000Z'],
  ['2021-06-15T23:19:41-0800', '2021-06-16T07:19:41.000Z'],
  ['2021-06-15 23:19:41 +0800', '2021-06-15T15:19:41.000Z'],
  ['2021-06-15 23:19:41 +08', '2021-06-15T15:19:41.000Z'],
  ['2021-06-15 23:19:41 UTC', '2021-06-15T23:19:41.000Z'],
  ['2021-06-15 23:19', '2021-06-15T15:19:00.000Z'],
  ['2021-6-5 8:01:02', '2021-06-05T00:01:02.000Z'],
  ['2021/06/15 23:19:41', '2021-06-15T15:19:41.000Z'],
  ['2021年6月15日 23:19', '2021-06-15T15:19:00.000Z'],
  ['2021-06-15', '2021-06-14T16:00:00.000Z'],
  ['  2021-06-15  ', '2021-06-14T16:00:00.000Z'],
  ['1623770381', '2021-06-15T15:19:41.000Z'],
  ['1623770381000', '2021-06-15T15:19:41.000Z'],
  ['2020-02-29', '2020-02-28T16:00:00.000Z'],
])('reads %s', (written, expected) => {
  expect(iso(written)).toBe(expected);
});

test.each([
  '',
  '昨天',
  '2021',
  '2021-13-01',
  '2021-02-29',
  '2021-06-15 25:00',
  '32 Jan 2021',
  '15 Foo 2021',
  '15 Jun 2021 10:00 XYZ',
  '12345',
  'null',
])('sees no date in "%s"', (written) => {
  expect(iso(written)).toBeNull();
});

test.each([
  ['Europe/Berlin', '2021-01-15 12:00', '2021-01-15T11:00:00.000Z'],
  ['Europe/Berlin', '2021-07-15 12:00', '2021-07-15T10:00:00.000Z'],
  ['Europe/Berlin', '2021-03-28 01:30', '2021-03-28T00:30:00.000Z'],
  ['Europe/Berlin', '2021-03-28 03:30', '2021-03-28T01:30:00.000Z'],
  ['America/New_York', '2021-11-07 00:30', '2021-11-07T04:30:00.000Z'],
  ['UTC', '2021-06-15 08:00', '2021-06-15T08:00:00.000Z'],
])('in %s, %s is %s', (zone, written, expected) => {
  expect(iso(written, zone)).toBe(expected);
});

test("takes this machine's zone where the site names none, as Hexo does", () => {
  expect(readerApi.parseDate('2021-06-15 08:00', '')).toBe(new Date(2021, 5, 15, 8, 0).getTime());
});
