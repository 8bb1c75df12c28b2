import { ManualSchedule } from '../../fakes/manual-schedule';
import { MemoryStorage } from '../../fakes/memory-storage';
import { settle } from '../../fakes/settle';
import { readerError } from '../../../miniprogram/core/errors';
import { SavingStore } from '../../../miniprogram/stores/saving';
import { SettingsStore } from '../../../miniprogram/stores/settings';

function open(storage = new MemoryStorage(), systemScale = 1) {
  const schedule = new ManualSchedule();
  const saving = new SavingStore({ storage, schedule, makeRoom: () => false });
  const store = new SettingsStore(saving, systemScale);
  store.restore();
  return { storage, schedule, saving, store };
}

it.each([
  [1, 1],
  [1.1, 1.15],
  [1.29, 1.3],
  [0.5, 0.8],
  [3.2, 2],
])("takes the phone's text size %d as the nearest one offered, %d", (system, scale) => {
  expect(open(undefined, system).store.textScale).toBe(scale);
});

it('writes the size into the style of the page', () => {
  expect(open(undefined, 1.5).store.pageStyle).toBe('--text-scale: 1.5;');
});

it("keeps the reader's choice for the next start", async () => {
  const { store, storage } = open();
  store.setTextScale(1.75);
  await settle();
  expect(open(storage).store.textScale).toBe(1.75);
});

it.each<[string, unknown]>([
  ['a text', 'large'],
  ['null', null],
  ['a list', []],
  ['a size in words', { version: 1, textScale: 'large' }],
  ['no size', { version: 1 }],
])("stays with the phone's size when %s was kept, and sets that aside", async (_name, kept) => {
  const { store, storage } = open(new MemoryStorage({ settings: kept }), 1.3);
  expect(store.textScale).toBe(1.3);
  store.setTextScale(2);
  await settle();
  expect([storage.get('settings'), open(storage).store.textScale]).toEqual([kept, 2]);
});

it('reads the format of the first version, and takes a size that is not offered as the nearest one', () => {
  expect(open(new MemoryStorage({ settings: { textScale: 9 } })).store.textScale).toBe(2);
  expect(open(new MemoryStorage({ settings: { version: 1, textScale: 1.5 } })).store.textScale).toBe(1.5);
});

it('holds for this run when it could not be written, says so, and is written later', async () => {
  const { store, storage, saving, schedule } = open();
  storage.failure = readerError('storage-full', '');
  store.setTextScale(2);
  await settle();
  expect([store.textScale, saving.isUnsaved]).toEqual([2, true]);
  storage.failure = null;
  schedule.pass(3000);
  await settle();
  expect([saving.isUnsaved, open(storage).store.textScale]).toEqual([false, 2]);
});
