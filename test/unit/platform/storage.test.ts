import { fakeWx } from '../../fakes/wx/fake-wx';
import { deviceStorage } from '../../../miniprogram/platform/storage';

it.each<[string, unknown]>([
  ['an object', { a: [1] }],
  ['zero', 0],
  ['false', false],
  ['a list', []],
])('reads %s back', async (_name, value) => {
  await deviceStorage.set('a', value);
  expect(deviceStorage.get('a')).toEqual(value);
});

it('has nothing under a key that was never written or was removed', async () => {
  expect(deviceStorage.get('a')).toBeUndefined();
  await deviceStorage.set('a', 1);
  deviceStorage.remove('a');
  expect(deviceStorage.get('a')).toBeUndefined();
});

it('says that a full store did not take the value, and keeps the old one', async () => {
  await deviceStorage.set('a', 'old');
  fakeWx().storage.limitBytes = 32;
  await expect(deviceStorage.set('a', 'x'.repeat(100))).rejects.toMatchObject({ kind: 'storage-full' });
  expect(deviceStorage.get('a')).toBe('old');
});

it('says that a value larger than a key may be was not taken', async () => {
  await expect(deviceStorage.set('a', 'x'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({ kind: 'storage-full' });
});

it('takes what the platform cannot read for absent', () => {
  fakeWx().calls.fail('getStorageSync');
  expect(deviceStorage.get('a')).toBeUndefined();
});
