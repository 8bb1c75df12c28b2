import { FixedClock } from '../../fakes/fixed-clock';
import { ManualSchedule } from '../../fakes/manual-schedule';
import { MemoryStorage } from '../../fakes/memory-storage';
import { post } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { ReadingStore } from '../../../miniprogram/stores/reading';
import { SavingStore } from '../../../miniprogram/stores/saving';

const ROW = { id: 'a', title: '春汛', author: '阿禾', cover: '', readAt: 1000 };
/** What each key holds for a reader who opened article a and stopped in its middle. */
const KEPT = {
  history: { version: 1, items: [ROW] },
  'read-marks': { version: 1, ids: ['a'] },
  places: { version: 1, places: [['a', 0.5]] },
};

function open(storage = new MemoryStorage()) {
  const schedule = new ManualSchedule();
  const clock = new FixedClock(2000);
  const saving = new SavingStore({ storage, schedule, makeRoom: () => false });
  const store = new ReadingStore({ storage, saving, now: clock.now, isFavourite: () => false });
  store.restore();
  return { storage, schedule, saving, store };
}

const all = (storage: MemoryStorage) => Object.fromEntries(Object.keys(KEPT).map((key) => [key, storage.get(key)]));

it('has read nothing at first', () => {
  const { store, storage } = open();
  expect([store.isRead('a'), store.placeOf('a'), store.history, storage.written]).toEqual([false, 0, [], []]);
});

it('remembers what an earlier start kept, before the first page shows', () => {
  const { store } = open(new MemoryStorage(KEPT));
  expect([store.isRead('a'), store.placeOf('a'), store.history]).toEqual([true, 0.5, [ROW]]);
});

it('marks and keeps an article that is opened, at once', async () => {
  const { store, storage } = open();
  store.open(post('b', { cover: { src: 'https://river.test/b.jpg', width: 0, height: 0 } }));
  await settle();
  expect(store.isRead('b')).toBe(true);
  const row = { id: 'b', title: '第 b 封信', author: '阿禾', cover: 'https://river.test/b.jpg', readAt: 2000 };
  expect(storage.get('history')).toEqual({ version: 1, items: [row] });
  expect(storage.get('read-marks')).toEqual({ version: 1, ids: ['b'] });
});

describe('places', () => {
  it('are written once a second, however often they move, and alone', async () => {
    const { store, storage, schedule } = open();
    for (let at = 1; at <= 50; at += 1) store.place('a', at / 100);
    expect(storage.written).toEqual([]);
    schedule.pass(1000);
    await settle();
    expect([storage.written, storage.get('places')]).toEqual([['places'], KEPT.places]);
  });

  it('are written again when they move again', async () => {
    const { store, storage, schedule } = open();
    for (const place of [0.1, 0.5]) {
      store.place('a', place);
      schedule.pass(1000);
      await settle();
    }
    expect(storage.get('places')).toEqual(KEPT.places);
  });

  it('are written at once when the app or the page goes, and not again later', async () => {
    const { store, storage, schedule } = open();
    store.place('a', 0.1);
    store.save();
    schedule.pass(5000);
    await settle();
    expect(storage.written).toEqual(['places']);
  });
});

it('forgets the history, or one row of it, and neither marks nor places', async () => {
  const { store, storage } = open(new MemoryStorage(KEPT));
  store.open(post('b'));
  store.forget('b');
  expect(store.history).toEqual([ROW]);
  store.clearHistory();
  await settle();
  expect(all(storage)).toEqual({
    ...KEPT,
    history: { version: 1, items: [] },
    'read-marks': { version: 1, ids: ['a', 'b'] },
  });
});

describe('a write that fails', () => {
  it('is said, is tried again by itself, and loses nothing', async () => {
    const { store, storage, saving, schedule } = open();
    storage.failure = readerError('storage-full', '');
    store.open(post('a'));
    await settle();
    expect([saving.isUnsaved, store.isRead('a')]).toEqual([true, true]);
    storage.failure = null;
    schedule.pass(3000);
    await settle();
    expect([saving.isUnsaved, storage.get('read-marks')]).toEqual([false, KEPT['read-marks']]);
  });
});

describe('the one key of the first versions', () => {
  const ONE_KEY = { version: 1, history: [ROW], read: { b: 3000, a: 1000, c: 2000 }, places: { b: 0.2, a: 0.5 } };
  const MOVED = {
    history: KEPT.history,
    'read-marks': { version: 1, ids: ['a', 'c', 'b'] },
    places: {
      version: 1,
      places: [
        ['b', 0.2],
        ['a', 0.5],
      ],
    },
  };

  it('is taken over at the first start, whole', async () => {
    const { store, storage } = open(new MemoryStorage({ reading: ONE_KEY }));
    expect([store.history, store.isRead('c'), store.placeOf('b')]).toEqual([[ROW], true, 0.2]);
    await settle();
    expect(all(storage)).toEqual(MOVED);
  });

  it('stays until a start has found all three new keys, then goes', async () => {
    const storage = new MemoryStorage({ reading: ONE_KEY });
    storage.refuses = (key) => key === 'places';
    open(storage);
    await settle();
    open(storage);
    expect(storage.get('reading')).toEqual(ONE_KEY);
    storage.refuses = () => false;
    open(storage);
    await settle();
    const { store } = open(storage);
    expect([storage.get('reading'), all(storage)]).toEqual([undefined, MOVED]);
    expect([store.history, store.isRead('c'), store.placeOf('b')]).toEqual([[ROW], true, 0.2]);
  });

  it('does not bring back what was cleared after the move', async () => {
    const storage = new MemoryStorage({ reading: ONE_KEY });
    const { store } = open(storage);
    store.clearHistory();
    await settle();
    expect(open(storage).store.history).toEqual([]);
  });

  it.each([
    ['of a later version', { ...ONE_KEY, version: 7 }],
    ['with a broken row', { ...ONE_KEY, history: [{ id: 'a' }] }],
    ['that is a text', 'reading'],
  ])('is set aside where it is when it is one %s', async (_name, broken) => {
    const storage = new MemoryStorage({ reading: broken });
    const { store } = open(storage);
    store.open(post('b'));
    store.place('b', 0.3);
    store.save();
    await settle();
    open(storage);
    expect(storage.get('reading')).toEqual(broken);
    expect(open(storage).store.isRead('b')).toBe(true);
  });
});

it.each(['history', 'read-marks', 'places'])('sets aside a %s that cannot be understood, and goes on', async (key) => {
  const broken = { version: 9, of: 'a later version' };
  const storage = new MemoryStorage({ ...KEPT, [key]: broken });
  const { store } = open(storage);
  store.open(post('b'));
  store.place('b', 0.25);
  store.save();
  await settle();
  expect(storage.get(key)).toEqual(broken);
  const next = open(storage).store;
  expect([next.isRead('b'), next.placeOf('b'), next.history[0].id]).toEqual([true, 0.25, 'b']);
});
