import { MemoryStorage } from '../../../../fakes/memory-storage';
import { RecentQueriesStore } from '../../../../../miniprogram/pages/search/stores/recent-queries';

function open(storage: MemoryStorage): RecentQueriesStore {
  const store = new RecentQueriesStore(storage);
  store.restore();
  return store;
}

it('keeps what was searched between two starts, and what was removed', async () => {
  const storage = new MemoryStorage();
  const store = open(storage);
  await store.add('书店');
  await store.add('河');
  await store.add('桥');
  await store.remove('河');
  expect(open(storage).value.queries).toEqual(['桥', '书店']);
  await open(storage).clear();
  expect(open(storage).value.queries).toEqual([]);
});

it.each([null, 'x', { version: 2, queries: ['a'] }, { version: 1, queries: [1] }])(
  'begins anew over %j, which it cannot read',
  async (kept) => {
    const storage = new MemoryStorage();
    await storage.set('recent-queries', kept);
    const store = open(storage);
    expect(store.value.queries).toEqual([]);
    await store.add('河');
    expect(open(storage).value.queries).toEqual(['河']);
  },
);

it('says that a query was not kept, and still offers it', async () => {
  const storage = new MemoryStorage();
  const store = open(storage);
  storage.limit = 0;
  await store.add('河');
  expect([store.isUnsaved, store.value.queries]).toEqual([true, ['河']]);
  storage.limit = Infinity;
  await store.add('桥');
  expect([store.isUnsaved, open(storage).value.queries]).toEqual([false, ['桥', '河']]);
});
