/** Calls that need a tap: which turns have it, and which hand it on. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { appOf, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const REFUSED = 'openOfficialAccountArticle:fail can only be invoked by user TAP gesture.';

/** How each button comes to its call; `leave` is the call. */
const WAYS: Record<string, string> = {
  direct: 'leave()',
  awaited: 'Promise.resolve().then(() => Promise.resolve()).then(leave)',
  timer: 'setTimeout(leave, 0)',
  interval: 'const id = setInterval(() => { clearInterval(id); leave(); }, 0)',
  request: "wx.request({ url: 'http://allowed.test/', success: leave })",
  requestInTimer: "setTimeout(() => wx.request({ url: 'http://allowed.test/', complete: leave }), 0)",
  chain:
    "wx.request({ url: 'http://allowed.test/', success: () => wx.request({ url: 'http://allowed.test/', success: leave }) })",
  setting: 'wx.getSetting({ complete: leave })',
  storage: "wx.getStorage({ key: 'none', complete: leave })",
  storagePromise: "wx.setStorage({ key: 'a', data: 1 }).then(leave)",
  modal: "setTimeout(() => wx.showModal({ title: 'sure?', success: leave }), 0)",
  modalPromise: "wx.showModal({ title: 'sure?' }).then(leave)",
  sheet: "setTimeout(() => wx.showActionSheet({ itemList: ['one'], success: leave }), 0)",
};

const METHODS = Object.entries(WAYS)
  .map(([name, way]) => `${name}() { const leave = this.leave('${name}'); ${way}; },`)
  .join('\n');

const LEAVE = `
  leave(name) {
    return () => wx.openOfficialAccountArticle({
      url: 'https://mp.weixin.qq.com/s/a',
      success: () => this.out(name, 'ok'),
      fail: ({ errMsg }) => this.out(name, errMsg),
    });
  },
  longpressed() { this.leave('longpressed')(); },
  touched() { this.leave('touched')(); },`;

const WXML = `${Object.keys(WAYS)
  .map((name) => `<view id="${name}" bindtap="${name}">${name}</view>`)
  .join('')}
  <view id="catching" catchtap="direct">catching</view><view id="touched" bindtouchstart="touched">touched</view>`;

async function tapped(phone: Phone, name: string): Promise<unknown> {
  await phone.screen.locator(`#${name}`).tap();
  return name === 'modal' || name === 'modalPromise' || name === 'sheet' ? undefined : answer(phone, name);
}

async function openWithServer(open: () => Promise<Phone>): Promise<Phone> {
  const phone = await open();
  await phone.page.route('http://allowed.test/**', (route) =>
    route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: '1' }),
  );
  return phone;
}

export const tapSuite: HostSuite = {
  name: 'tap',
  files: {
    ...appOf(['pages/a/a']),
    ...probePage('pages/a/a', { onLoad: "this.leave('loaded')()", methods: METHODS + LEAVE, wxml: WXML }),
  },
  hosts: ['allowed.test'],
  steps: {
    'refuses outside a tap: on load, in a touch, in timers, in the answers of other functions': async ({ open }) => {
      const phone = await openWithServer(() => open({ query: 'other=open' }));
      assert.equal(await answer(phone, 'loaded'), REFUSED);
      for (const name of ['touched', 'timer', 'interval', 'requestInTimer', 'storage', 'storagePromise'])
        assert.equal(await tapped(phone, name), REFUSED, name);
    },

    'allows in the tap, after await, and where the state is handed on': async ({ open }) => {
      for (const name of ['direct', 'awaited', 'request', 'chain', 'setting']) {
        const phone = await openWithServer(() => open({ query: 'other=open' }));
        assert.equal(await tapped(phone, name), 'ok', name);
      }
    },

    'gives the state to the answers of a dialog and a sheet': async ({ open }) => {
      for (const name of ['modal', 'modalPromise', 'sheet']) {
        const phone = await openWithServer(() => open({ query: 'other=open' }));
        await tapped(phone, name);
        await phone.app.locator('[role=dialog] button', { hasText: name === 'sheet' ? 'one' : '确定' }).tap();
        assert.equal(await answer(phone, name), 'ok', name);
      }
    },
  },
};
