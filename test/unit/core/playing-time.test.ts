import { playingTime } from '../../../miniprogram/core/playing-time';

it.each([
  [0, 750, '0:00 / 12:30'],
  [65.9, 750, '1:05 / 12:30'],
  [3600, 3661, '60:00 / 61:01'],
  [5, 0, '0:05'],
  [5, NaN, '0:05'],
  [5, Infinity, '0:05'],
  [NaN, 10, '0:00 / 0:10'],
  [-1, 10, '0:00 / 0:10'],
])('%d of %d seconds is %s', (played, whole, expected) => {
  expect(playingTime(played, whole)).toBe(expected);
});
