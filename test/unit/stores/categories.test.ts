import { FakeSource } from '../../fakes/fake-source';
import { FixedClock, MINUTE } from '../../fakes/fixed-clock';
import { MemoryFiles } from '../../fakes/memory-files';
import { MemoryStorage } from '../../fakes/memory-storage';
import { categoryNode } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { createCache } from '../../../miniprogram/services/cache';
import { CategoriesStore } from '../../../miniprogram/stores/categories';

function open(storage = new MemoryStorage(), clock = new FixedClock()) {
  const source = new FakeSource();
  source.tree = [categoryNode('river')];
  const cache = createCache({ storage, files: new MemoryFiles(), now: clock.now });
  return { source, storage, clock, store: new CategoriesStore({ source, cache, now: clock.now }) };
}

it('has no tree before it is asked', () => {
  const { store, source } = open();
  expect(store.tree).toBeNull();
  expect(source.asked).toEqual([]);
});

it('loads the tree once while it is fresh', async () => {
  const { store, source, clock } = open();
  await store.load();
  clock.pass(9 * MINUTE);
  await store.load();
  expect(store.tree?.map(({ id }) => id)).toEqual(['river']);
  expect(source.asked).toEqual(['categories']);
});

it('asks again once it is not fresh any more', async () => {
  const { store, source, clock } = open();
  await store.load();
  clock.pass(10 * MINUTE);
  source.tree = [categoryNode('hills')];
  await store.load();
  expect(store.tree?.map(({ id }) => id)).toEqual(['hills']);
});

it('asks once when it is asked twice at a time', async () => {
  const { store, source } = open();
  await Promise.all([store.load(), store.load()]);
  expect(source.asked).toEqual(['categories']);
});

it('shows the tree of an earlier start, and asks only when that is old', async () => {
  const first = open();
  await first.store.load();
  await settle();
  const soon = open(first.storage, first.clock);
  await soon.store.load();
  expect(soon.store.tree).toHaveLength(1);
  expect(soon.source.asked).toEqual([]);
  first.clock.pass(11 * MINUTE);
  const later = open(first.storage, first.clock);
  later.source.isSlow = true;
  const done = later.store.load();
  expect(later.store.tree).toHaveLength(1);
  expect(later.source.asked).toEqual(['categories']);
  later.source.release();
  await done;
});

it('asks by hand however fresh it is', async () => {
  const { store, source } = open();
  await store.load();
  await store.refresh();
  expect(source.asked).toEqual(['categories', 'categories']);
});

it('keeps the tree when a refresh fails, and says why', async () => {
  const { store, source } = open();
  await store.load();
  source.failure = readerError('offline', '');
  await store.refresh();
  expect(store.tree).toHaveLength(1);
  expect(store.task.error).toMatchObject({ kind: 'offline' });
});

it('tries again after a first load that failed', async () => {
  const { store, source } = open();
  source.failure = readerError('timeout', '');
  await store.load();
  expect(store.tree).toBeNull();
  source.failure = null;
  await store.load();
  expect(store.tree).toHaveLength(1);
  expect(store.task.error).toBeNull();
});
