import { isFresh } from '../../../miniprogram/core/freshness';

it.each([
  ['just saved', 1000, 1000, true],
  ['a moment before it is too old', 1000, 1059, true],
  ['as old as it may be', 1000, 1060, false],
  ['older', 1000, 9000, false],
  ['saved in the future, the clock having been set back', 1000, 999, false],
  ['never saved', 0, 1000, false],
])('%s', (_name, savedAt, now, expected) => {
  expect(isFresh(savedAt, now, 60)).toBe(expected);
});
