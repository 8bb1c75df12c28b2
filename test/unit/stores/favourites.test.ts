import { FixedClock } from '../../fakes/fixed-clock';
import { ManualSchedule } from '../../fakes/manual-schedule';
import { MemoryStorage } from '../../fakes/memory-storage';
import { post } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { FAVOURITES_LIMIT } from '../../../miniprogram/core/favourites';
import { FavouritesStore } from '../../../miniprogram/stores/favourites';
import { SavingStore } from '../../../miniprogram/stores/saving';

function open(storage = new MemoryStorage(), clock = new FixedClock(2000)) {
  const saving = new SavingStore({ storage, schedule: new ManualSchedule(), makeRoom: () => false });
  const store = new FavouritesStore({ saving, now: clock.now });
  store.restore();
  return { storage, clock, store };
}

const ids = (store: FavouritesStore) => store.items.map(({ id }) => id);

it('adds on top and takes away, and says which', async () => {
  const { store, storage } = open();
  expect(['a', 'b', 'a', 'c'].map((id) => store.toggle(post(id)))).toEqual(['added', 'added', 'removed', 'added']);
  await settle();
  expect([ids(store), ids(open(storage).store)]).toEqual([
    ['c', 'b'],
    ['c', 'b'],
  ]);
});

it('takes back what its own page took away', () => {
  const { store } = open();
  store.toggle(post('a'));
  const [entry] = store.items;
  store.toggle(entry);
  expect(store.toggle(entry)).toBe('added');
  expect(store.items).toEqual([entry]);
});

it('never drops one: beyond its bound it refuses the next', async () => {
  const items = Array.from({ length: FAVOURITES_LIMIT }, (_, at) => ({
    id: `a${at}`,
    title: '',
    author: '',
    cover: '',
    addedAt: at,
  }));
  const { store, storage } = open(new MemoryStorage({ favourites: { version: 1, items } }));
  expect(store.toggle(post('new'))).toBe('full');
  expect([store.items.length, storage.written]).toEqual([FAVOURITES_LIMIT, []]);
  expect([store.toggle(post('a7')), store.toggle(post('new'))]).toEqual(['removed', 'added']);
  await settle();
});

it('joins what two slots hold, each article once', async () => {
  const row = (id: string, addedAt: number) => ({ id, title: id, author: '', cover: '', addedAt });
  const storage = new MemoryStorage({
    favourites: { version: 1, items: [row('b', 2), row('a', 1)] },
    'favourites-2': { version: 1, items: [row('c', 3), row('a', 1)] },
  });
  expect(ids(open(storage).store)).toEqual(['c', 'b', 'a']);
  await settle();
  expect(storage.keys()).toEqual(['favourites']);
});
