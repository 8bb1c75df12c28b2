import { readingMinutes } from '../../../miniprogram/core/reading-time';

it.each([
  [0, 0],
  [-5, 0],
  [1, 1],
  [400, 1],
  [599, 1],
  [600, 2],
  [4000, 10],
])('%d characters take %d minutes', (characters, minutes) => {
  expect(readingMinutes(characters)).toBe(minutes);
});

it('takes the speed of another language', () => {
  expect(readingMinutes(1000, 250)).toBe(4);
});
