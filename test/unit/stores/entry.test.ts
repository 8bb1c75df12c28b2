import { EntryStore } from '../../../miniprogram/stores/entry';

it('knows where the reader came from now, and counts each time', () => {
  const entry = new EntryStore();
  entry.arrive({ scene: 1037, referrerInfo: { appId: 'wx1', extraData: { a: 1 } } });
  expect(entry).toMatchObject({ scene: 1037, referrer: { appId: 'wx1', extraData: { a: 1 } }, count: 1 });
  entry.arrive({ scene: 1007 });
  expect(entry).toMatchObject({ scene: 1007, referrer: { appId: '', extraData: undefined }, count: 2 });
});

it('keeps the way back to an app as long as WeChat does', () => {
  const entry = new EntryStore();
  entry.arrive({ scene: 1069 });
  entry.arrive({ scene: 1038 });
  expect(entry.canReturnToApp).toBe(true);
  entry.arrive({ scene: 1008, referrerInfo: {} });
  expect(entry.canReturnToApp).toBe(false);
});
