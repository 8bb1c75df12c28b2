import { brand as brandDecoder, brandList } from '../../../miniprogram/core/brand';
import { decode } from '../../../miniprogram/core/decode';
import { isReaderError } from '../../../miniprogram/core/errors';
import { brandPage as pageDecoder } from '../../../miniprogram/packages/brand/core/brand-page';
import { brand, brandPage, brandsFile } from '../../fakes/brands';
import { mutated, seeded } from '../../fakes/mutate';

it('keeps a brand and its page as they are, also through the cache', () => {
  expect(decode(brandDecoder, JSON.parse(JSON.stringify(brand('tea'))))).toEqual(brand('tea'));
  expect(decode(pageDecoder, JSON.parse(JSON.stringify(brandPage('tea'))))).toEqual(brandPage('tea'));
});

it('leaves out a broken brand and keeps its neighbours', () => {
  const file = brandsFile([brand('tea'), { id: '../x', name: 'x' }, { id: 'nameless' }, {}, brand('paper')]);
  expect(decode(brandList, file).brands.map(({ id }) => id)).toEqual(['tea', 'paper']);
});

it.each([
  ['says nothing of a rollout', undefined, 100],
  ['has a rollout that cannot be read', { percent: 'all' }, 0],
  ['has a rollout that is no object', 7, 0],
  ['has more than all', { percent: 120 }, 100],
  ['has less than none', { percent: -3 }, 0],
])('a brand that %s is open to so many', (_name, rollout, percent) => {
  expect(decode(brandDecoder, { id: 'tea', name: '茶', rollout }).rollout).toEqual({ percent });
});

it.each([
  ['no appId', { path: 'a' }, null],
  ['an appId that is none', { appId: 'wx 1' }, null],
  ['only an appId', { appId: 'wx1' }, { appId: 'wx1', path: '', mode: 'jump', link: '' }],
  [
    'an address that is a script',
    { appId: 'wx1', mode: 'half', link: 'javascript:alert(1)' },
    { appId: 'wx1', path: '', mode: 'half', link: '' },
  ],
])('launch with %s', (_name, launch, expected) => {
  expect(decode(brandDecoder, { id: 'tea', name: '茶', launch }).launch).toEqual(expected);
});

it('keeps the rest of a page when a part of it is broken', () => {
  const page = decode(pageDecoder, { ...brandPage('tea'), menu: 7, channels: { finderUserName: '' }, products: [{}] });
  expect(page).toEqual({ ...brandPage('tea'), menu: [], channels: null, products: [] });
});

it('reads 10,000 hostile answers into something that can be shown, or refuses them as malformed', () => {
  const chance = seeded(7);
  const list = brandsFile([brand('tea'), brand('paper')]);
  let read = 0;
  for (let at = 0; at < 5000; at += 1) {
    for (const [decoder, value] of [
      [brandList, list],
      [pageDecoder, brandPage('tea')],
    ] as const) {
      try {
        const shown = decode<object>(decoder, mutated(value, chance));
        expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
        expect(JSON.stringify(shown)).not.toMatch(/"(link|online|logo|cover)":"javascript:/);
        read += 1;
      } catch (error) {
        if (!isReaderError(error)) throw error;
        expect(error.kind).toBe('malformed');
      }
    }
  }
  expect(read).toBeGreaterThan(5000);
});
