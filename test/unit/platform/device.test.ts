import { fakeWx } from '../../fakes/wx/fake-wx';
import { readDevice } from '../../../miniprogram/platform/device';

/** Exchanges functions of the platform, as an older base library lacks them or answers nothing. */
function withWx(changes: Record<string, unknown>): void {
  Object.assign(globalThis, { wx: { ...fakeWx().api(), ...changes } });
}

it('reads the language and the text size of the phone', () => {
  fakeWx().device.appBaseInfo = { language: 'en', fontSizeScaleFactor: 1.3 };
  expect(readDevice()).toMatchObject({ language: 'en', fontScale: 1.3, isSinglePage: false });
});

it('reads the size of the window', () => {
  expect(readDevice()).toMatchObject({ windowWidth: fakeWx().device.windowInfo.windowWidth, pixelRatio: 2 });
});

it.each([
  ['does not know it', undefined],
  ['does not answer', () => undefined],
])('has a usual window when the phone %s', (_how, getWindowInfo) => {
  withWx({ getWindowInfo });
  expect(readDevice()).toMatchObject({ windowWidth: 390, pixelRatio: 3 });
});

const nothing = (): undefined => undefined;

it.each<[string, Record<string, unknown>]>([
  ['a phone that says nothing of them', { getAppBaseInfo: () => ({}) }],
  ['single-page mode, which answers nothing', { getAppBaseInfo: nothing, getSystemInfoSync: nothing }],
  ['an older base library that knows neither', { getAppBaseInfo: undefined, getSystemInfoSync: nothing }],
])('has its own values on %s', (_name, changes) => {
  withWx(changes);
  expect(readDevice()).toMatchObject({ language: '', fontScale: 1 });
});

it('asks an older base library in its own way', () => {
  withWx({ getAppBaseInfo: undefined, getSystemInfoSync: () => ({ language: 'zh_TW', fontSizeScaleFactor: 1.2 }) });
  expect(readDevice()).toMatchObject({ language: 'zh_TW', fontScale: 1.2 });
});

it.each([
  [1154, true],
  [1155, false],
  [1001, false],
])('opened from scene %d, single page is %s', (scene, isSinglePage) => {
  fakeWx().device.launchOptions = { path: 'pages/article/article', query: {}, scene };
  expect(readDevice().isSinglePage).toBe(isSinglePage);
});

it('knows what time it is', () => {
  const before = Date.now();
  expect(readDevice().now()).toBeGreaterThanOrEqual(before);
});

it('tells when the network comes and goes, until it is told to stop', () => {
  const heard: boolean[] = [];
  const stop = readDevice().onNetworkChange((isOnline) => heard.push(isOnline));
  const { device } = fakeWx();
  device.emit('NetworkStatusChange', { isConnected: false, networkType: 'none' });
  device.emit('NetworkStatusChange', { isConnected: true, networkType: '4g' });
  stop();
  device.emit('NetworkStatusChange', { isConnected: false, networkType: 'none' });
  expect(heard).toEqual([false, true]);
});

it('knows that it is offline, from the start too, and tells', async () => {
  fakeWx().device.networkType = 'none';
  const device = readDevice();
  const heard: boolean[] = [];
  device.onNetworkChange((isOnline) => heard.push(isOnline));
  expect(device.isOnline()).toBe(true);
  await Promise.resolve().then(() => undefined);
  expect([device.isOnline(), heard]).toEqual([false, [false]]);
  fakeWx().device.emit('NetworkStatusChange', { isConnected: true, networkType: 'wifi' });
  expect([device.isOnline(), heard]).toEqual([true, [false, true]]);
});
