import fc from 'fast-check';
import { stableId } from '../../../../miniprogram/services/sources/stable-id';

it('is an id of the app, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(stableId(text)).toMatch(/^[a-z0-9]{14}$/);
    }),
  );
});

it.each([
  ['', '14t3ohe1yo3g5b'],
  ['https://river.test/1', '0tb8pe21lmnw0s'],
  ['河边/北岸', '1gzlh6e124gpsh'],
])('of "%s" never changes: it is in readers’ storage and on their cards', (text, id) => {
  expect(stableId(text)).toBe(id);
});

it('differs for texts that hardly differ', () => {
  const ids = new Set<string>();
  for (let number = 0; number < 100_000; number += 1) ids.add(stableId(`https://river.test/read/${number}`));
  for (const tail of ['', ' ', '\n', 'a', 'b', 'ab', 'ba']) ids.add(stableId(`tail${tail}`));
  expect(ids.size).toBe(100_007);
});
