import { FixedClock } from '../../fakes/fixed-clock';
import { ManualSchedule } from '../../fakes/manual-schedule';
import { MemoryStorage } from '../../fakes/memory-storage';
import { post } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { ReadingStore } from '../../../miniprogram/stores/reading';

const KEPT = {
  version: 1,
  history: [{ id: 'a', title: '春汛', author: '阿禾', cover: '', readAt: 1000 }],
  read: { a: 1000 },
  places: { a: 0.5 },
};

function open(storage = new MemoryStorage()) {
  const schedule = new ManualSchedule();
  const clock = new FixedClock(2000);
  return { storage, schedule, clock, store: new ReadingStore({ storage, schedule, now: clock.now }) };
}

it('has read nothing at first', async () => {
  const { store, storage } = open();
  await store.restore();
  expect(store.isRead('a')).toBe(false);
  expect(store.placeOf('a')).toBe(0);
  expect(storage.written).toEqual([]);
});

it('remembers what an earlier start kept, before the first page shows', () => {
  const { store } = open(new MemoryStorage({ reading: KEPT }));
  void store.restore();
  expect(store.isRead('a')).toBe(true);
  expect(store.placeOf('a')).toBe(0.5);
});

it('marks and keeps an article that is opened, at once', async () => {
  const { store, storage } = open();
  store.open(post('b', { cover: { src: 'https://river.test/b.jpg', width: 0, height: 0 } }));
  await settle();
  expect(store.isRead('b')).toBe(true);
  expect(storage.get('reading')).toMatchObject({
    history: [{ id: 'b', title: '第 b 封信', author: '阿禾', cover: 'https://river.test/b.jpg', readAt: 2000 }],
    read: { b: 2000 },
  });
});

describe('places', () => {
  it('are written once a second, however often they move', async () => {
    const { store, storage, schedule } = open();
    for (let at = 1; at <= 50; at += 1) store.place('a', at / 100);
    expect(storage.written).toEqual([]);
    schedule.pass(1000);
    await settle();
    expect(storage.written).toEqual(['reading']);
    expect(storage.get('reading')).toMatchObject({ places: { a: 0.5 } });
  });

  it('are written again when they move again', async () => {
    const { store, storage, schedule } = open();
    store.place('a', 0.1);
    schedule.pass(1000);
    store.place('a', 0.2);
    schedule.pass(1000);
    await settle();
    expect(storage.get('reading')).toMatchObject({ places: { a: 0.2 } });
  });

  it('are written at once when the app goes, and not again later', async () => {
    const { store, storage, schedule } = open();
    store.place('a', 0.1);
    store.save();
    schedule.pass(5000);
    await settle();
    expect(storage.written).toEqual(['reading']);
  });
});

it('forgets the history, and neither marks nor places', async () => {
  const { store, storage } = open(new MemoryStorage({ reading: KEPT }));
  await store.restore();
  store.clearHistory();
  await settle();
  expect(storage.get('reading')).toEqual({ ...KEPT, history: [] });
});

describe('a write that fails', () => {
  it('is said, is tried again with the next change, and loses nothing', async () => {
    const { store, storage } = open();
    storage.failure = readerError('storage-full', '');
    store.open(post('a'));
    await settle();
    expect(store.isUnsaved).toBe(true);
    expect(store.isRead('a')).toBe(true);
    storage.failure = null;
    store.open(post('b'));
    await settle();
    expect(store.isUnsaved).toBe(false);
    expect(storage.get('reading')).toMatchObject({ read: { a: 2000, b: 2000 } });
  });
});

describe('what cannot be read', () => {
  const broken = { ...KEPT, version: 7, more: 'of a later version' };

  it('is set aside, and reading begins anew', async () => {
    const { store, storage } = open(new MemoryStorage({ reading: broken }));
    await store.restore();
    expect(store.isRead('a')).toBe(false);
    expect(storage.get('reading-unreadable-2000')).toEqual(broken);
    store.open(post('b'));
    await settle();
    expect(storage.get('reading')).toMatchObject({ read: { b: 2000 } });
    expect(storage.get('reading-unreadable-2000')).toEqual(broken);
  });

  it('stays where it is while there is no room to set it aside', async () => {
    const { store, storage } = open(new MemoryStorage({ reading: broken }));
    storage.failure = readerError('storage-full', '');
    await store.restore();
    store.open(post('b'));
    await settle();
    expect(store.isUnsaved).toBe(true);
    expect(storage.get('reading')).toEqual(broken);
    storage.failure = null;
    store.save();
    await settle();
    expect(storage.get('reading-unreadable-2000')).toEqual(broken);
    expect(storage.get('reading')).toMatchObject({ read: { b: 2000 } });
  });

  it('is set aside even when it is written over in the same turn', async () => {
    const { store, storage } = open(new MemoryStorage({ reading: broken }));
    const restored = store.restore();
    store.open(post('b'));
    await restored;
    await settle();
    expect(storage.get('reading-unreadable-2000')).toEqual(broken);
    expect(storage.get('reading')).toMatchObject({ read: { b: 2000 } });
  });
});
