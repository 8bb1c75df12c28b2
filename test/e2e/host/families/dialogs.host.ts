/** What WeChat and the phone ask the reader: modals, sheets, permissions, privacy, calls, codes. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import type { HostSuite } from '../host-suite';
import { callWx, evaluate, plainApp, tapToCall, tappedAnswer } from './plain-app';
import { PIXELS } from './small-server';

const dialog = (phone: Phone) => phone.app.getByRole('dialog').last();
const press = (phone: Phone, name: string) => dialog(phone).getByRole('button', { name, exact: true }).tap();

export const dialogsSuite: HostSuite = {
  name: 'dialogs',
  files: plainApp(),
  steps: {
    'answers which button of a modal was tapped, and what was written': async ({ open }) => {
      const phone = await open();
      const yes = callWx(phone, 'showModal', { title: '删除？', confirmText: '删除', cancelText: '留着' });
      await press(phone, '删除');
      assert.deepEqual(await yes, { errMsg: 'showModal:ok', confirm: true, cancel: false, content: null });
      const written = callWx(phone, 'showModal', { title: '名字', editable: true });
      await dialog(phone).locator('input').fill('小河');
      await press(phone, '确定');
      assert.equal((await written).content, '小河');
    },

    'refuses long buttons of a modal and long sheets': async ({ open }) => {
      const phone = await open();
      const modal = await callWx(phone, 'showModal', { title: '?', confirmText: '五个字太长' });
      assert.equal(modal.errMsg, 'showModal:fail confirmText length should not larger than 4 Chinese characters');
      const sheet = await callWx(phone, 'showActionSheet', { itemList: ['1', '2', '3', '4', '5', '6', '7'] });
      assert.match(sheet.errMsg, /^showActionSheet:fail/);
    },

    'shows a toast for its time and a loading note until it is hidden': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'showToast', { title: '好了', duration: 6000 });
      await phone.toast.waitFor();
      assert.equal(await phone.toast.locator('[data-icon]').getAttribute('data-icon'), 'success');
      await phone.toast.waitFor({ state: 'detached' });
      await callWx(phone, 'showLoading', { title: '等等', mask: true });
      assert.equal(await phone.toast.evaluate((toast) => window.getComputedStyle(toast).pointerEvents), 'auto');
      await callWx(phone, 'hideLoading');
      await phone.toast.waitFor({ state: 'detached' });
    },

    'asks before a call, and a no is a failure': async ({ open }) => {
      const phone = await open();
      const refused = callWx(phone, 'makePhoneCall', { phoneNumber: '10086' });
      await press(phone, '取消');
      assert.equal((await refused).errMsg, 'makePhoneCall:fail cancel');
      const granted = callWx(phone, 'makePhoneCall', { phoneNumber: '10086' });
      await press(phone, '呼叫');
      assert.equal((await granted).errMsg, 'makePhoneCall:ok');
      assert.deepEqual(await phone.read((window) => window.mp?.doneTasks), [
        { name: 'makePhoneCall', subject: '10086' },
      ]);
    },

    'reads the code that a test writes': async ({ open }) => {
      const phone = await open();
      const answer = callWx(phone, 'scanCode');
      await dialog(phone).locator('input').fill('https://example.com/p/1');
      await press(phone, '识别');
      assert.equal((await answer).result, 'https://example.com/p/1');
    },

    'asks for the album once and remembers a no until the settings change it': async ({ open }) => {
      const phone = await open();
      await evaluate(phone, `wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/p.png', 'x')`);
      const save = () => callWx(phone, 'saveImageToPhotosAlbum', { filePath: 'http://usr/p.png' });
      const first = save();
      await press(phone, '拒绝');
      assert.equal((await first).errMsg, 'saveImageToPhotosAlbum:fail auth deny');
      assert.equal((await save()).errMsg, 'saveImageToPhotosAlbum:fail auth deny');
      await tapToCall(phone, 'openSetting');
      await dialog(phone).getByRole('checkbox').check();
      await press(phone, '完成');
      assert.deepEqual((await tappedAnswer(phone)).authSetting, { 'scope.writePhotosAlbum': true });
      assert.equal((await save()).errMsg, 'saveImageToPhotosAlbum:ok');
      const network = await callWx(phone, 'saveImageToPhotosAlbum', { filePath: 'https://example.com/p.png' });
      assert.match(network.errMsg, /fail/);
    },

    'offers a picture of a file, and of nothing else': async ({ open }) => {
      const phone = await open();
      await evaluate(
        phone,
        `wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/p.png', wx.base64ToArrayBuffer('${PIXELS.toString('base64')}'))`,
      );
      const sent = callWx(phone, 'showShareImageMenu', { path: 'http://usr/p.png' });
      const picture = dialog(phone).getByRole('img', { name: '要发送的图片' });
      await eventually(async () =>
        assert.equal(await picture.evaluate((node: HTMLImageElement) => node.naturalWidth), 2),
      );
      await press(phone, '发送');
      assert.equal((await sent).errMsg, 'showShareImageMenu:ok');
      const missing = await callWx(phone, 'showShareImageMenu', { path: 'http://usr/none.png' });
      assert.equal(missing.errno, 1300002);
    },

    'opens the settings from a tap only': async ({ open }) => {
      const phone = await open();
      const answer = await callWx(phone, 'openSetting');
      assert.equal(answer.errMsg, 'openSetting:fail can only be invoked by user TAP gesture.');
    },

    'asks for privacy before the clipboard, by itself or through the app': async ({ open }) => {
      const phone = await open({ query: 'privacy=ask' });
      assert.equal((await callWx(phone, 'getPrivacySetting')).needAuthorization, true);
      const refused = callWx(phone, 'setClipboardData', { data: '信' });
      await press(phone, '拒绝');
      assert.equal((await refused).errno, 104);
      await evaluate(
        phone,
        `wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { window.asked = referrer; resolve({ event: 'agree', buttonId: 'yes' }); })`,
      );
      assert.equal((await callWx(phone, 'setClipboardData', { data: '信' })).errMsg, 'setClipboardData:ok');
      assert.equal(await evaluate(phone, 'window.asked'), 'setClipboardData');
      assert.equal((await callWx(phone, 'getPrivacySetting')).needAuthorization, false);
      assert.equal((await callWx(phone, 'getClipboardData')).data, '信');
    },

    'takes the yes of a button of the app': async ({ open }) => {
      const phone = await open({ query: 'privacy=ask' });
      await evaluate(
        phone,
        `wx.onNeedPrivacyAuthorization((resolve) => window.mp.top().instance.setData({ asks: true }, () => { wx.agree = () => resolve({ event: 'agree', buttonId: 'agree' }); }))`,
      );
      const copied = callWx(phone, 'setClipboardData', { data: '信' });
      await phone.screen.locator('#agree').tap();
      assert.equal((await copied).errMsg, 'setClipboardData:ok');
    },

    'covers the bars while a dialog is open': async ({ open }) => {
      const phone = await open();
      const answer = callWx(phone, 'showModal', { title: '？' });
      await phone.page.locator('#phone[data-cover="dialog"]').waitFor();
      await press(phone, '确定');
      await phone.page.locator('#phone:not([data-cover])').waitFor();
      assert.equal((await answer).confirm, true);
    },

    'changes the tabs, their badges and the signs of the bar': async ({ open }) => {
      const phone = await open();
      assert.match((await callWx(phone, 'setTabBarBadge', { index: 0, text: '3' })).errMsg, /not TabBar page/);
      await callWx(phone, 'showNavigationBarLoading');
      await phone.page.locator('#nav[data-loading]').waitFor();
      await callWx(phone, 'hideNavigationBarLoading');
      await phone.page.locator('#nav:not([data-loading])').waitFor();
      await phone.launch('/pages/b/b');
      await phone.page.locator('#home:not([hidden])').waitFor();
      await callWx(phone, 'hideHomeButton');
      await eventually(async () => assert.equal(await phone.page.locator('#home').isVisible(), false));
    },
  },
};

const TABS = {
  tabBar: {
    list: [
      { pagePath: 'pages/a/a', text: '甲' },
      { pagePath: 'pages/b/b', text: '乙' },
    ],
  },
};

export const tabsSuite: HostSuite = {
  name: 'tabs',
  files: plainApp(TABS),
  steps: {
    'renames a tab, marks it and hides the bar': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'setTabBarItem', { index: 1, text: '书' });
      await callWx(phone, 'setTabBarBadge', { index: 1, text: '12345' });
      const tab = phone.page.locator('#tabs button').nth(1);
      await eventually(async () => assert.equal(await tab.textContent(), '书...'));
      await callWx(phone, 'removeTabBarBadge', { index: 1 });
      await callWx(phone, 'setTabBarStyle', { selectedColor: '#ff0000' });
      const active = phone.page.locator('#tabs button').first();
      await eventually(async () =>
        assert.equal(await active.evaluate((button) => button.style.color), 'rgb(255, 0, 0)'),
      );
      await callWx(phone, 'hideTabBar');
      await phone.page.locator('#tabs').waitFor({ state: 'hidden' });
    },
  },
};
