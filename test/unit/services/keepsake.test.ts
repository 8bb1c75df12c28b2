import { ManualSchedule } from '../../fakes/manual-schedule';
import { MemoryStorage } from '../../fakes/memory-storage';
import { settle } from '../../fakes/settle';
import { exactly, list, record, text } from '../../../miniprogram/core/decode';
import { readerError } from '../../../miniprogram/core/errors';
import { createKeepsake } from '../../../miniprogram/services/keepsake';
import type { Keep } from '../../../miniprogram/services/keepsake';

type Words = readonly string[];

const KEEP: Keep<Words> = {
  key: 'words',
  empty: [],
  decode: (value, path) => {
    record({ version: exactly(1) })(value, path);
    return record({ words: list(text) })(value, path).words;
  },
  encode: (words) => ({ version: 1, words }),
  join: (earlier, later) => [...earlier, ...later],
};

const kept = (...words: string[]) => ({ version: 1, words });

function open(storage = new MemoryStorage(), room = 0, keep: Keep<Words> = KEEP) {
  const schedule = new ManualSchedule();
  const told: boolean[] = [];
  const state = { room };
  const keepsake = createKeepsake(keep, {
    storage,
    schedule,
    makeRoom: () => {
      state.room -= 1;
      if (state.room === 0) storage.failure = null;
      return state.room >= 0;
    },
    onUnsaved: (isUnsaved) => told.push(isUnsaved),
  });
  return { storage, schedule, told, keepsake };
}

it('is empty at first, and writes nothing by itself', async () => {
  const { keepsake, storage } = open();
  expect(keepsake.restore()).toEqual([]);
  await settle();
  expect(storage.written).toEqual([]);
});

it('gives the next start what was kept', async () => {
  const { keepsake, storage, told } = open();
  keepsake.keep(['river'], 0);
  await settle();
  expect([open(storage).keepsake.restore(), told]).toEqual([['river'], [false]]);
});

describe('writing', () => {
  it('waits as long as it may, and takes the newest value', async () => {
    const { keepsake, storage, schedule } = open();
    for (const word of ['a', 'b', 'c']) keepsake.keep([word], 1000);
    schedule.pass(999);
    expect(storage.written).toEqual([]);
    schedule.pass(1);
    await settle();
    expect([storage.written, storage.get('words')]).toEqual([['words'], kept('c')]);
  });

  it('does not wait when it is told to flush, and writes nothing twice', async () => {
    const { keepsake, storage, schedule } = open();
    keepsake.keep(['a'], 1000);
    keepsake.flush();
    keepsake.flush();
    schedule.pass(5000);
    await settle();
    expect(storage.written).toEqual(['words']);
  });

  it('never lets an older value land on a newer one', async () => {
    const { keepsake, storage } = open();
    const landed: string[] = [];
    const set = storage.set;
    let wait = 5;
    storage.set = async (key, value) => {
      for (let turn = (wait -= 2) * 2; turn > 0; turn -= 1) await Promise.resolve();
      await set(key, value);
      landed.push((value as { words: string[] }).words[0]);
    };
    keepsake.keep(['a'], 0);
    keepsake.keep(['b'], 0);
    keepsake.keep(['c'], 0);
    await settle();
    expect([landed, storage.get('words')]).toEqual([['a', 'c'], kept('c')]);
  });
});

describe('a write that fails', () => {
  it('is told, is tried again by itself with growing waits, and then is told to be fine', async () => {
    const { keepsake, storage, schedule, told } = open();
    storage.failure = readerError('storage-full', '');
    keepsake.keep(['a'], 0);
    await settle();
    expect(told).toEqual([true]);
    for (const wait of [3000, 6000]) {
      schedule.pass(wait - 1);
      await settle();
      const tries = storage.written.length;
      schedule.pass(1);
      await settle();
      expect(storage.written).toHaveLength(tries + 1);
    }
    storage.failure = null;
    schedule.pass(12_000);
    await settle();
    expect([told.at(-1), storage.get('words')]).toEqual([false, kept('a')]);
  });

  it('does not come back with an older value than the newest', async () => {
    const { keepsake, storage, schedule } = open();
    storage.failure = readerError('storage-full', '');
    keepsake.keep(['a'], 0);
    await settle();
    storage.failure = null;
    keepsake.keep(['b'], 0);
    await settle();
    schedule.pass(60_000);
    await settle();
    expect(storage.get('words')).toEqual(kept('b'));
  });

  it('is worth more than what others have in the cache', async () => {
    const { keepsake, storage, told } = open(new MemoryStorage(), 3);
    storage.failure = readerError('storage-full', '');
    keepsake.keep(['a'], 0);
    await settle();
    expect([told, storage.get('words'), storage.written.length]).toEqual([[false], kept('a'), 4]);
  });
});

describe('what cannot be understood', () => {
  const later = { version: 7, words: 'of a later version' };

  it('stays untouched, and the next slot is used, with no room to spare', async () => {
    const { keepsake, storage } = open(new MemoryStorage({ words: later }));
    expect(keepsake.restore()).toEqual([]);
    keepsake.keep(['b'], 0);
    await settle();
    expect([storage.get('words'), storage.get('words-2')]).toEqual([later, kept('b')]);
    expect(open(storage).keepsake.restore()).toEqual(['b']);
  });

  it('stays untouched when it is cut and cannot even be read', async () => {
    const storage = new MemoryStorage({ words: kept('a') });
    storage.cut('words');
    const { keepsake } = open(storage);
    expect(keepsake.restore()).toEqual([]);
    keepsake.keep(['b'], 0);
    await settle();
    expect([storage.look('words').state, storage.get('words-2')]).toEqual(['broken', kept('b')]);
  });

  it('is joined with what was kept meanwhile, as soon as it is understood again', async () => {
    const storage = new MemoryStorage({ words: kept('a'), 'words-2': kept('b') });
    const { keepsake } = open(storage);
    expect(keepsake.restore()).toEqual(['a', 'b']);
    await settle();
    expect([storage.get('words'), storage.keys()]).toEqual([kept('a', 'b'), ['words']]);
  });

  it('keeps both slots until the joined value is written', async () => {
    const storage = new MemoryStorage({ words: kept('a'), 'words-2': kept('b') });
    storage.failure = readerError('storage-full', '');
    open(storage).keepsake.restore();
    await settle();
    expect([storage.get('words'), storage.get('words-2')]).toEqual([kept('a'), kept('b')]);
  });
});

describe('what an older version kept elsewhere', () => {
  const inherit = (storage: MemoryStorage | { get: (key: string) => unknown }) => storage.get('old') as Words | null;
  const keep: Keep<Words> = { ...KEEP, inherit };

  it('is taken over and written under its own key', async () => {
    const { keepsake, storage } = open(new MemoryStorage({ old: ['a'] }), 0, keep);
    expect(keepsake.restore()).toEqual(['a']);
    await settle();
    expect(storage.get('words')).toEqual(kept('a'));
  });

  it('does not come back once there is a value of its own', () => {
    const { keepsake } = open(new MemoryStorage({ old: ['a'], words: kept() }), 0, keep);
    expect(keepsake.restore()).toEqual([]);
  });
});
