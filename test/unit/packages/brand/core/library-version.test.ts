import { isSince } from '../../../../../miniprogram/packages/brand/core/library-version';

it.each([
  ['3.17.0', '3.13.0', true],
  ['2.9.0', '2.20.1', false],
  ['2.20.1', '2.20.1', true],
  ['2.20', '2.20.1', false],
  ['3.0', '2.20.1', true],
  ['', '1.0.0', false],
  ['latest', '1.0.0', false],
])('%s is since %s: %s', (library, since, answer) => {
  expect(isSince(library, since)).toBe(answer);
});
