/** What moves and what lies above the page: animations, Vant's components that need them, portals, sheets, own tab bars. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import { appOf, component, page, type HostSuite } from '../host-suite';
import { evaluate } from './plain-app';

const WXML = `
<view id="box" animation="{{ steps }}" bindtransitionend="ended">box</view>
<view id="frame">frame</view>
<van-notice-bar text="{{ notice }}" speed="200" />
<van-collapse value="{{ open }}" bind:change="fold"><van-collapse-item title="更多" name="1"><view style="height: 120px">里面</view></van-collapse-item></van-collapse>
<view id="trap" style="transform: translateX(20px); overflow: hidden; height: 20px">
  <root-portal><view id="lifted" style="position: fixed; left: 0; top: 0; height: 60px; width: 60px">lifted</view></root-portal>
</view>
<match-media max-width="500"><view id="narrow">narrow</view></match-media>
<match-media min-width="501"><view id="wide">wide</view></match-media>
<page-container show="{{ sheet }}" bind:afterleave="left" bind:afterenter="entered"><view id="sheet-text">sheet</view></page-container>`;

const SCRIPT = `Page({
  data: { notice: '很长的通知'.repeat(20), open: [], sheet: false },
  fold({ detail }) { this.setData({ open: detail }); },
  ended() { this.setData({ ended: (this.data.ended || 0) + 1 }); },
  entered() { this.setData({ entered: true }); },
  left() { this.setData({ sheet: false, left: true }); },
  move() {
    const animation = wx.createAnimation({ duration: 120, timingFunction: 'linear' });
    this.setData({ steps: animation.translateX(40).opacity(0.5).step().translateX(80).step().export() });
  },
  slide(done) { this.animate('#frame', [{ opacity: 1, translateX: 0 }, { opacity: 0.2, translateX: 30 }], 150, done); },
  stop(done) { this.clearAnimation('#frame', done); },
})`;

const VANT = {
  usingComponents: {
    'van-notice-bar': '@vant/weapp/notice-bar/index',
    'van-collapse': '@vant/weapp/collapse/index',
    'van-collapse-item': '@vant/weapp/collapse-item/index',
  },
};

const page1 = `window.mp.top().instance`;

export const motionSuite: HostSuite = {
  name: 'motion',
  files: {
    ...appOf(['pages/a/a', 'pages/b/b']),
    ...page('pages/a/a', { wxml: WXML, script: SCRIPT, json: VANT }),
    ...page('pages/b/b', { wxml: '<late-part id="part" />', json: { usingComponents: { 'late-part': '/part/part' } } }),
    ...component('part/part', { script: 'Component({})', wxml: '<view class="row" />' }),
  },
  steps: {
    'finds no nodes of a page that was closed': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      const found = await evaluate(
        phone,
        `new Promise((resolve) => {
          const closed = ${page1}.selectComponent('#part');
          const ask = () => closed.createSelectorQuery().selectAll('.row').boundingClientRect(resolve).exec();
          wx.reLaunch({ url: '/pages/a/a', success: ask });
        })`,
      );
      assert.deepEqual(found, []);
    },

    'plays the steps of createAnimation one after the other': async ({ open }) => {
      const phone = await open();
      await evaluate(phone, `${page1}.move()`);
      const box = phone.screen.locator('#box');
      await eventually(async () => {
        const style = await box.evaluate((node) => [window.getComputedStyle(node).transform, node.style.opacity]);
        assert.deepEqual(style, ['matrix(1, 0, 0, 1, 80, 0)', '0.5']);
      });
      await eventually(async () => assert.ok(Number(await evaluate(phone, `${page1}.data.ended`)) >= 2));
    },

    'animates by key frames, calls back and clears': async ({ open }) => {
      const phone = await open();
      await evaluate(phone, `new Promise((done) => ${page1}.slide(done))`);
      const opacity = () => phone.screen.locator('#frame').evaluate((node) => window.getComputedStyle(node).opacity);
      assert.equal(await opacity(), '0.2');
      await evaluate(phone, `new Promise((done) => ${page1}.stop(done))`);
      assert.equal(await opacity(), '1');
    },

    "moves Vant's notice bar": async ({ open }) => {
      const phone = await open();
      const left = () =>
        phone.screen
          .locator('van-notice-bar')
          .evaluate((bar) => bar.querySelector('[class$="content"]')?.getBoundingClientRect().left ?? 0);
      await eventually(async () => assert.ok((await left()) < 0));
    },

    "unfolds Vant's collapse to the height of what it holds": async ({ open }) => {
      const phone = await open();
      const inside = phone.screen.locator('van-collapse-item').getByText('里面');
      await phone.screen.getByText('更多').tap();
      await eventually(async () => assert.ok(((await inside.boundingBox())?.height ?? 0) >= 120));
      const wrapper = phone.screen.locator('van-collapse-item [class*="wrapper"]');
      await eventually(async () => assert.ok(((await wrapper.boundingBox())?.height ?? 0) >= 120));
      await phone.screen.getByText('更多').tap();
      await eventually(async () => assert.equal((await wrapper.boundingBox())?.height ?? 0, 0));
    },

    'lifts a portal out of transformed and clipping parents': async ({ open }) => {
      const phone = await open();
      const lifted = phone.screen.locator('#lifted');
      const box = await lifted.evaluate((node) => {
        const { left, top, height } = node.getBoundingClientRect();
        return [left, top, height, node.contains(document.elementFromPoint(30, 50))];
      });
      assert.deepEqual(box, [0, 0, 60, true]);
    },

    'shows what fits the width': async ({ open }) => {
      const phone = await open();
      assert.deepEqual(
        [await phone.screen.locator('#narrow').isVisible(), await phone.screen.locator('#wide').isVisible()],
        [true, false],
      );
      await phone.page.setViewportSize({ width: 700, height: 844 });
      await phone.screen.locator('#wide').waitFor();
      assert.equal(await phone.screen.locator('#narrow').isVisible(), false);
      const matches = await evaluate(
        phone,
        `new Promise((done) => wx.createMediaQueryObserver().observe({ minWidth: 600 }, done))`,
      );
      assert.deepEqual(matches, { matches: true });
    },

    'closes a page container before it leaves the page': async ({ open }) => {
      const phone = await open();
      await evaluate(phone, `wx.navigateTo({ url: '/pages/b/b' })`);
      await phone.back();
      await eventually(async () => assert.equal(await phone.url(), '/pages/a/a'));
      await evaluate(phone, `${page1}.setData({ sheet: true })`);
      await phone.screen.locator('#sheet-text').waitFor();
      await eventually(async () => assert.equal(await evaluate(phone, `${page1}.data.entered`), true));
      await phone.read((window) => window.mp?.back());
      await eventually(async () => assert.equal(await evaluate(phone, `${page1}.data.left`), true));
      assert.equal(await phone.url(), '/pages/a/a');
    },
  },
};

const BAR = component('custom-tab-bar/index', {
  wxml: `<view class="bar"><view wx:for="{{ tabs }}" wx:key="*this" id="tab-{{ item }}" data-tab="{{ item }}" bindtap="go" style="{{ selected === item ? 'color: red' : '' }}">{{ item }}</view></view>`,
  script: `Component({
    data: { tabs: ['a', 'b'], selected: '' },
    methods: { go({ currentTarget }) { const { tab } = currentTarget.dataset; wx.switchTab({ url: '/pages/' + tab + '/' + tab }); } },
  })`,
});

const tabPage = (name: string): Record<string, string> =>
  page(`pages/${name}/${name}`, {
    script: `Page({ onShow() { this.getTabBar().setData({ selected: '${name}' }); } })`,
    wxml: `<view>page ${name}</view>`,
  });

export const customTabBarSuite: HostSuite = {
  name: 'custom tab bar',
  files: {
    ...appOf(['pages/a/a', 'pages/b/b'], {
      tabBar: {
        custom: true,
        list: [
          { pagePath: 'pages/a/a', text: 'a' },
          { pagePath: 'pages/b/b', text: 'b' },
        ],
      },
    }),
    ...BAR,
    ...tabPage('a'),
    ...tabPage('b'),
  },
  steps: {
    'draws the own tab bar on each tab page, an instance for each': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#tab-b').tap();
      await eventually(async () => assert.equal(await phone.url(), '/pages/b/b'));
      const color = (tab: string) =>
        phone.screen.locator(`#tab-${tab}`).evaluate((node) => window.getComputedStyle(node).color);
      await eventually(async () =>
        assert.deepEqual([await color('b'), await color('a')], ['rgb(255, 0, 0)', 'rgb(0, 0, 0)']),
      );
      assert.equal(await phone.page.locator('#tabs').isVisible(), false);
      assert.equal(await phone.app.locator('wx-custom-tab-bar').count(), 2);
    },
  },
};
