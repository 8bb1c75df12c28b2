import { FixedClock } from '../../fakes/fixed-clock';
import { MemoryFiles } from '../../fakes/memory-files';
import { MemoryStorage } from '../../fakes/memory-storage';
import { readerError } from '../../../miniprogram/core/errors';
import { text } from '../../../miniprogram/core/decode';
import { createCache } from '../../../miniprogram/services/cache';

function open(storage: MemoryStorage, clock = new FixedClock(), files = new MemoryFiles()) {
  return createCache({ storage, files, now: clock.now });
}

/** Names in the index, the oldest first. */
function indexed(storage: MemoryStorage): string[] {
  return (storage.get('cache-index') as [string, number, number][]).map(([name]) => name);
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
  expect(indexed(storage)).toEqual(['a']);
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
    const cache = open(storage);
    expect(cache.read('a', text)).toBeNull();
    expect([storage.keys(), cache.refused]).toEqual([['other'], 1]);
  });

  it('that was cut is absent, and can be written again', async () => {
    const storage = new MemoryStorage({ 'cache:a': { version: 1, savedAt: 1, value: 'a' } });
    storage.cut('cache:a');
    const cache = open(storage);
    expect([cache.read('a', text), cache.refused]).toEqual([null, 1]);
    expect(await cache.write('a', 'river')).toBe(true);
    expect(cache.read('a', text)?.value).toBe('river');
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
    ['a list of other things', [1, null, [2]]],
    ['a text', 'a'],
  ])('does not mind an index that is %s', async (_name, index) => {
    const storage = new MemoryStorage({ 'cache-index': index });
    const cache = open(storage);
    expect(await cache.write('b', 'river')).toBe(true);
    expect(indexed(storage)).toEqual(['b']);
  });
});

describe('when the storage is full', () => {
  const PAGE = 'x'.repeat(200);
  const ROOM = 880;

  it('lets the oldest entries go, one at a time, until the new one fits', async () => {
    const storage = new MemoryStorage();
    const cache = open(storage);
    for (const name of ['a', 'b', 'c']) await cache.write(name, PAGE);
    storage.limit = ROOM;
    expect(await cache.write('d', PAGE)).toBe(true);
    expect(['a', 'b', 'c', 'd'].filter((name) => cache.read(name, text) !== null)).toEqual(['b', 'c', 'd']);
  });

  it('takes an entry that was written again for a young one', async () => {
    const storage = new MemoryStorage();
    const cache = open(storage);
    for (const name of ['a', 'b', 'c', 'a']) await cache.write(name, PAGE);
    storage.limit = ROOM;
    await cache.write('d', PAGE);
    expect(cache.read('b', text)).toBeNull();
    expect(cache.read('a', text)).not.toBeNull();
  });

  it('also lets go what an earlier start wrote', async () => {
    const storage = new MemoryStorage();
    await open(storage).write('a', PAGE);
    storage.limit = 320;
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
  for (let at = 0; at < 210; at += 1) await cache.write(`a${at}`, 'x');
  expect(indexed(storage)).toHaveLength(200);
  expect(indexed(storage)[0]).toBe('a10');
  expect(storage.keys()).toHaveLength(201);
});

it('lets go what was not used for longest, not what was written first', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  for (const name of ['a', 'b']) await cache.write(name, 'x'.repeat(200));
  cache.read('a', text);
  storage.limit = 650;
  await cache.write('c', 'x'.repeat(200));
  expect([cache.read('a', text) === null, cache.read('b', text) === null]).toEqual([false, true]);
});

it('finds entries whose index was lost or never written, and lets them go first', async () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  await before.write('lost', 'x'.repeat(200));
  storage.remove('cache-index');
  storage.limit = 400;
  expect(await open(storage).write('b', 'x'.repeat(200))).toBe(true);
  expect(storage.keys().sort()).toEqual(['cache-index', 'cache:b']);
});

it('writes no entry while the index cannot be written', async () => {
  const storage = new MemoryStorage();
  storage.refuses = (key) => key === 'cache-index';
  expect(await open(storage).write('a', 'river')).toBe(false);
  expect(storage.keys()).toEqual([]);
});

it('keeps the others when an entry does not fit, however many are let go', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  for (let at = 0; at < 30; at += 1) await cache.write(`a${at}`, 'x'.repeat(100));
  storage.refuses = (key) => key === 'cache:b';
  expect(await cache.write('b', 'river')).toBe(false);
  expect(storage.keys().length).toBeGreaterThan(10);
});

it('has at most 6 MB of what all keys share', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  for (let at = 0; at < 40; at += 1) await cache.write(`a${at}`, 'x'.repeat(190 * 1024));
  const bytes = storage.keys().reduce((sum, key) => sum + JSON.stringify(storage.get(key)).length, 0);
  expect(bytes).toBeLessThan(6 * 1024 * 1024);
  expect(bytes).toBeGreaterThan(5.5 * 1024 * 1024);
});

describe('a large entry', () => {
  const BOOK = '河'.repeat(400_000);

  async function withBook() {
    const parts = { storage: new MemoryStorage(), files: new MemoryFiles(), clock: new FixedClock(1000) };
    const cache = open(parts.storage, parts.clock, parts.files);
    await cache.write('article:a', 'river');
    await cache.write('article:b', BOOK);
    return { ...parts, cache };
  }

  it('goes to a file, and is found there, also by a later start', async () => {
    const { storage, files, clock, cache } = await withBook();
    expect(storage.keys()).toEqual(['cache-index', 'cache:article:a']);
    expect(files.names).toEqual(['cache/article_3Ab']);
    expect(cache.read('article:b', text)).toBeNull();
    for (const each of [cache, open(storage, clock, files)]) {
      await expect(each.find('article:b', text)).resolves.toEqual({ savedAt: 1000, value: BOOK });
      await expect(each.find('article:a', text)).resolves.toEqual({ savedAt: 1000, value: 'river' });
    }
  });

  it('that was cut is absent and removed', async () => {
    const { files, cache } = await withBook();
    files.plant('cache/article_3Ab', '{"version":1,"savedAt":1,"val');
    await expect(cache.find('article:b', text)).resolves.toBeNull();
    expect([files.names, cache.refused]).toEqual([[], 1]);
  });

  it('that became small leaves no file behind, and the other way round', async () => {
    const { storage, files, cache } = await withBook();
    await cache.write('article:b', 'short');
    expect([files.names, cache.read('article:b', text)?.value]).toEqual([[], 'short']);
    await cache.write('article:a', BOOK);
    expect([files.names, storage.keys().includes('cache:article:a')]).toEqual([['cache/article_3Aa'], false]);
  });

  it('that finds no room leaves the small ones alone', async () => {
    const { files, cache } = await withBook();
    files.limit = 100;
    expect(await cache.write('article:c', BOOK)).toBe(false);
    expect(cache.read('article:a', text)?.value).toBe('river');
  });
});

it('gives up its oldest for whoever needs the room more', async () => {
  const storage = new MemoryStorage();
  const cache = open(storage);
  for (const name of ['a', 'b']) await cache.write(name, 'river');
  expect([cache.giveUpOldest(), cache.giveUpOldest(), cache.giveUpOldest()]).toEqual([true, true, false]);
  expect(storage.keys()).toEqual(['cache-index']);
});
