/** The fake `wx` of the tests: everything recorded, nothing done. A fresh one stands in `globalThis.wx` at each test. */
import { CallLog } from './call-log';
import { FakeDevice } from './device';
import { FakeNetwork } from './network';
import { FakeScreen } from './observers';
import { FakeStorage } from './storage';

/** Asynchronous calls that show something or move; they succeed with nothing to say. */
const SHOWING = [
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'switchTab',
  'navigateBack',
  'navigateToMiniProgram',
  'openEmbeddedMiniProgram',
  'openOfficialAccountArticle',
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'previewImage',
  'previewMedia',
  'setClipboardData',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarStyle',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'vibrateShort',
] as const;

export class FakeWx {
  readonly calls = new CallLog();
  readonly storage = new FakeStorage();
  readonly network = new FakeNetwork();
  readonly screen = new FakeScreen();
  readonly device = new FakeDevice();
  /** What the reader presses in the next `wx.showModal`. */
  modalConfirms = true;
  /** The row the reader taps in the next `wx.showActionSheet`. */
  sheetIndex = 0;

  /** The object to stand in for `wx`. */
  api(): Record<string, unknown> {
    const { calls } = this;
    return {
      ...Object.fromEntries(SHOWING.map((name) => [name, calls.asynchronous(name)])),
      showModal: calls.asynchronous('showModal', () => ({ confirm: this.modalConfirms, cancel: !this.modalConfirms })),
      showActionSheet: calls.asynchronous('showActionSheet', () => ({ tapIndex: this.sheetIndex })),
      ...this.device.api(calls),
      ...this.storage.api(calls),
      ...this.network.api(calls),
      ...this.screen.api(),
    };
  }
}

let current = new FakeWx();

/** The fake behind `wx` in the running test. */
export function fakeWx(): FakeWx {
  return current;
}

/** Puts a fresh fake in place of `wx`. */
export function renewFakeWx(): void {
  current = new FakeWx();
  Object.assign(globalThis, { wx: current.api() });
}
