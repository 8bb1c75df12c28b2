import { MemoryStorage } from '../../fakes/memory-storage';
import { readerError } from '../../../miniprogram/core/errors';
import { SettingsStore } from '../../../miniprogram/stores/settings';

it.each([
  [1, 1],
  [1.1, 1.15],
  [1.29, 1.3],
  [0.5, 0.8],
  [3.2, 2],
])("takes the phone's text size %d as the nearest one offered, %d", (system, scale) => {
  expect(new SettingsStore(new MemoryStorage(), system).textScale).toBe(scale);
});

it('writes the size into the style of the page', () => {
  expect(new SettingsStore(new MemoryStorage(), 1.5).pageStyle).toBe('--text-scale: 1.5;');
});

it("keeps the reader's choice for the next start", async () => {
  const storage = new MemoryStorage();
  expect(await new SettingsStore(storage, 1).setTextScale(1.75)).toBe(true);
  const next = new SettingsStore(storage, 1);
  next.restore();
  expect(next.textScale).toBe(1.75);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'large'],
  ['null', null],
  ['a list', []],
  ['a size in words', { version: 1, textScale: 'large' }],
  ['no size', { version: 1 }],
])("stays with the phone's size when %s was kept", (_name, kept) => {
  const store = new SettingsStore(new MemoryStorage(kept === undefined ? {} : { settings: kept }), 1.3);
  store.restore();
  expect(store.textScale).toBe(1.3);
});

it('takes a kept size that is not offered as the nearest one', () => {
  const store = new SettingsStore(new MemoryStorage({ settings: { version: 1, textScale: 9 } }), 1);
  store.restore();
  expect(store.textScale).toBe(2);
});

it('holds for this run when it could not be written, and says so', async () => {
  const storage = new MemoryStorage();
  storage.failure = readerError('storage-full', '');
  const store = new SettingsStore(storage, 1);
  expect(await store.setTextScale(2)).toBe(false);
  expect(store.textScale).toBe(2);
});

it('throws on what is a bug', async () => {
  const storage = new MemoryStorage();
  storage.failure = new TypeError('bug');
  await expect(new SettingsStore(storage, 1).setTextScale(2)).rejects.toThrow('bug');
});
