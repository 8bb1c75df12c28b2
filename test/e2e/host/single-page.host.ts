/** Single-page mode: what a page opened from Moments may not do. */
import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import { appOf, dataOf, page, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const FORBIDDEN = [
  ...['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack', 'setNavigationBarTitle', 'setTabBarItem'],
  ...['setClipboardData', 'makePhoneCall', 'scanCode', 'openLocation', 'saveImageToPhotosAlbum', 'openDocument'],
  ...['showShareMenu', 'hideShareMenu', 'openSetting', 'navigateToMiniProgram', 'openOfficialAccountArticle'],
];

const ON_LOAD = `
  const { scene, apiCategory } = wx.getLaunchOptionsSync();
  out('launch', [scene, apiCategory]);
  out('window', wx.getWindowInfo() === undefined ? 'undefined' : 'there');
  out('base', wx.getAppBaseInfo() === undefined ? 'undefined' : 'there');
  out('updates', wx.getUpdateManager() === undefined ? 'undefined' : 'there');
  out('old', typeof wx.getSystemInfoSync().windowWidth);
  out('before', wx.getStorageSync('theme'));
  wx.setStorageSync('theme', scene);
  if (scene !== 1154) return;
  for (const name of ${JSON.stringify(FORBIDDEN)}) {
    if (wx[name]) wx[name]({ url: '/pages/b/b', data: 'a', title: 'a', fail: ({ errMsg }) => out(name, errMsg) });
    else out(name, 'missing');
  }
  wx.setClipboardData({ data: 'a' }).catch(({ errMsg }) => out('promised', errMsg));`;

export const singlePageSuite: HostSuite = {
  name: 'single-page',
  files: {
    ...appOf(['pages/a/a', 'pages/b/b'], {
      tabBar: {
        list: [
          { pagePath: 'pages/a/a', text: 'A' },
          { pagePath: 'pages/b/b', text: 'B' },
        ],
      },
    }),
    ...probePage('pages/a/a', {
      onLoad: ON_LOAD,
      methods: `
        copy() { wx.setClipboardData({ data: 'a', fail: () => this.out('copied', 'no') }); },
        onShareAppMessage() { return { title: 'a' }; }, onShareTimeline() { return { title: 'a' }; },`,
      wxml: `<view id="copy" bindtap="copy">copy</view><navigator id="go" url="/pages/b/b" open-type="switchTab">go</navigator>
        <button id="share" open-type="share">share</button>`,
    }),
    ...page('pages/b/b'),
  },
  steps: {
    'refuses every forbidden function': async ({ open }) => {
      const phone = await open({ query: 'scene=1154' });
      assert.deepEqual(await answer(phone, 'launch'), [1154, 'browseOnly']);
      for (const name of FORBIDDEN)
        assert.equal(await answer(phone, name), `${name}:fail not allowed in single page mode`);
      assert.match(String(await answer(phone, 'promised')), /^setClipboardData:fail/);
    },

    'shows a note when a tap asks for what is forbidden, a navigator and a button among them': async ({ open }) => {
      const phone = await open({ query: 'scene=1154' });
      phone.expectErrors(/switchTab:fail not allowed/);
      for (const id of ['copy', 'go', 'share']) {
        await phone.screen.locator(`#${id}`).tap();
        await phone.toast.filter({ hasText: '请前往小程序使用完整服务' }).waitFor();
        await phone.read(() => wx.hideToast());
        await phone.toast.waitFor({ state: 'detached' });
      }
      assert.equal(await phone.url(), '/pages/a/a');
    },

    'has no tab bar and nothing to share, and a bar that leads to the program': async ({ open }) => {
      const phone = await open({ query: 'scene=1154' });
      assert.ok(await phone.page.locator('#tabs').isHidden());
      await phone.page.locator('#menu').tap();
      assert.equal(await phone.page.locator('#sheet button', { hasText: /转发|朋友圈|收藏/ }).count(), 0);
      await phone.page.locator('#sheet button', { hasText: '取消' }).tap();
      const bar = phone.app.locator('#single-page-bar');
      assert.equal(await bar.innerText(), '前往小程序');
      await bar.tap();
      await eventually(async () => assert.deepEqual((await dataOf(phone)).launch, [1155, 'default']));
      assert.ok(await phone.page.locator('#tabs').isVisible());
    },

    'has a storage of its own': async ({ open }) => {
      const phone = await open();
      assert.equal((await dataOf(phone)).before, '');
      await phone.launch('', 'scene=1154');
      assert.equal((await dataOf(phone)).before, '');
      await phone.launch('', 'scene=1154');
      assert.equal((await dataOf(phone)).before, 1154);
      await phone.launch();
      assert.equal((await dataOf(phone)).before, 1001);
    },

    'lacks the newer device functions below base library 3.7.0': async ({ open }) => {
      const old = await dataOf(await open({ query: 'scene=1154&lib=3.6.9' }));
      assert.deepEqual([old.window, old.base, old.updates, old.old], ['undefined', 'undefined', 'undefined', 'number']);
      const recent = await dataOf(await open({ query: 'scene=1154&lib=3.7.0' }));
      assert.deepEqual([recent.window, recent.base, recent.updates], ['there', 'there', 'undefined']);
      const normal = await dataOf(await open({ query: 'lib=3.6.9' }));
      assert.deepEqual([normal.window, normal.base, normal.updates], ['there', 'there', 'there']);
    },
  },
};
