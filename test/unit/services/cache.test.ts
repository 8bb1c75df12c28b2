import { FixedClock } from '../../fakes/fixed-clock';
import { MemoryStorage } from '../../fakes/memory-storage';
import { readerError } from '../../../miniprogram/core/errors';
import { list, text } from '../../../miniprogram/core/decode';
import { createCache } from '../../../miniprogram/services/cache';

function open(storage: MemoryStorage, clock = new FixedClock()) {
  return createCache({ storage, now: clock.now });
}

it('reads back what it wrote, with the time', async () => {
  const clock = new FixedClock(1000);
  const cache = open(new MemoryStorage(), clock);
  expect(await cache.write('a', 'river')).toBe(true);
  expect(cache.read('a', text)).toEqual({ savedAt: 1000, value: 'river' });
});

it('has what an earlier start of the app wrote', async () => {
  const storage = new MemoryStorage();
  await open(storage).write('a', 'river');
  expect(open(storage).read('a', text)?.value).toBe('river');
});

it('has nothing under a name nobody wrote', () => {
  expect(open(new MemoryStorage()).read('a', text)).toBeNull();
});

it('replaces an entry of the same name', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  await cache.write('a', 'one');
  await cache.write('a', 'two');
  expect(cache.read('a', text)?.value).toBe('two');
  expect(storage.get('cache-index')).toEqual(['a']);
});

describe('an entry that is not what it should be', () => {
  it.each<[string, unknown]>([
    ['of an older version', { version: 0, savedAt: 1, value: 'a' }],
    ['of a newer version', { version: 2, savedAt: 1, value: 'a' }],
    ['without a version', { savedAt: 1, value: 'a' }],
    ['without a time', { version: 1, value: 'a' }],
    ['with a time that no clock shows', { version: 1, savedAt: 1e300, value: 'a' }],
    ['with another value', { version: 1, savedAt: 1, value: 7 }],
    ['that is bare', 'a'],
    ['that is null', null],
    ['that is a list', [1]],
  ])('%s is absent, and removed', (_name, stored) => {
    const storage = new MemoryStorage({ 'cache:a': stored, other: 1 });
    expect(open(storage).read('a', text)).toBeNull();
    expect(storage.keys).toEqual(['other']);
  });

  it('does not hide a bug of a decoder', async () => {
    const cache = open(new MemoryStorage());
    await cache.write('a', 'river');
    expect(() =>
      cache.read('a', () => {
        throw new TypeError('bug');
      }),
    ).toThrow('bug');
  });

  it.each<[string, unknown]>([
    ['no list', { a: 1 }],
    ['a list of other things', [1, null, ['a']]],
    ['a text', 'a'],
  ])('does not mind an index that is %s', async (_name, index) => {
    const storage = new MemoryStorage({ 'cache-index': index });
    const cache = open(storage);
    expect(await cache.write('b', 'river')).toBe(true);
    expect(storage.get('cache-index')).toEqual(['b']);
  });
});

describe('when the storage is full', () => {
  const PAGE = 'x'.repeat(200);

  it('lets the oldest entries go, one at a time, until the new one fits', async () => {
    const storage = new MemoryStorage();
    const cache = open(storage);
    for (const name of ['a', 'b', 'c']) await cache.write(name, PAGE);
    storage.limit = 800;
    expect(await cache.write('d', PAGE)).toBe(true);
    expect(['a', 'b', 'c', 'd'].filter((name) => cache.read(name, text) !== null)).toEqual(['b', 'c', 'd']);
  });

  it('takes an entry that was written again for a young one', async () => {
    const storage = new MemoryStorage();
    const cache = open(storage);
    for (const name of ['a', 'b', 'c', 'a']) await cache.write(name, PAGE);
    storage.limit = 800;
    await cache.write('d', PAGE);
    expect(cache.read('b', text)).toBeNull();
    expect(cache.read('a', text)).not.toBeNull();
  });

  it('also lets go what an earlier start wrote', async () => {
    const storage = new MemoryStorage();
    await open(storage).write('a', PAGE);
    storage.limit = 300;
    expect(await open(storage).write('b', PAGE)).toBe(true);
    expect(storage.get('cache:a')).toBeUndefined();
  });

  it('never touches what is not its own', async () => {
    const storage = new MemoryStorage({ reading: PAGE });
    storage.limit = 250;
    expect(await open(storage).write('a', PAGE)).toBe(false);
    expect(storage.get('reading')).toBe(PAGE);
  });

  it('says that a value larger than all of it was not written', async () => {
    const storage = new MemoryStorage();
    storage.limit = 100;
    const cache = open(storage);
    expect(await cache.write('a', PAGE)).toBe(false);
    expect(cache.read('a', text)).toBeNull();
  });
});

it('never fails when the storage refuses to write', async () => {
  const storage = new MemoryStorage();
  storage.failure = readerError('storage-full', 'broken');
  expect(await open(storage).write('a', 'river')).toBe(false);
});

it('throws on what is a bug', async () => {
  const storage = new MemoryStorage();
  storage.failure = new TypeError('bug');
  await expect(open(storage).write('a', 'river')).rejects.toThrow('bug');
});

it('keeps a bounded number of entries, the youngest', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  for (let at = 0; at < 70; at += 1) await cache.write(`a${at}`, 'x');
  const names = list(text)(storage.get('cache-index'), 'index');
  expect(names).toHaveLength(60);
  expect(names[0]).toBe('a10');
  expect(storage.keys).toHaveLength(61);
});
