/** How the app is entered, left and entered again. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { HostSuite } from '../host-suite';
import { evaluate, lifeOf, plainApp } from './plain-app';

export const entriesSuite: HostSuite = {
  name: 'entries',
  files: plainApp(),
  steps: {
    'starts cold with scene, page and referrer': async ({ open }) => {
      const extra = encodeURIComponent('{"id":1}');
      const phone = await open({ query: `scene=1037&referrer=wx-shop&extra=${extra}`, url: '/pages/b/b?x=1' });
      const launch = await evaluate(phone, 'wx.getLaunchOptionsSync()');
      const referrerInfo = { appId: 'wx-shop', extraData: { id: 1 } };
      assert.deepEqual(launch, {
        path: 'pages/b/b',
        query: { x: '1' },
        scene: 1037,
        apiCategory: 'default',
        referrerInfo,
      });
      assert.deepEqual(await lifeOf(phone), [
        ['launch', 1037],
        ['show', 1037, 'pages/b/b', referrerInfo],
      ]);
    },

    'opens another page on a hot start and keeps the launch options': async ({ open }) => {
      const phone = await open();
      await phone.read((window) => window.mp?.show({ scene: 1007, url: '/pages/b/b?id=2' }));
      assert.equal(await phone.url(), '/pages/b/b?id=2');
      assert.deepEqual((await lifeOf(phone)).slice(-2), [['hide'], ['show', 1007, 'pages/b/b', {}]]);
      const options = await evaluate(
        phone,
        '[wx.getLaunchOptionsSync().scene, wx.getEnterOptionsSync().scene, wx.getEnterOptionsSync().query]',
      );
      assert.deepEqual(options, [1001, 1007, { id: '2' }]);
    },

    'keeps the page when it is entered by a scene without a path': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b?id=3' });
      await phone.read((window) => window.mp?.show({ scene: 1089, url: '/pages/a/a' }));
      assert.equal(await phone.url(), '/pages/b/b?id=3');
    },

    'stops timers five seconds after it is hidden': async ({ open }) => {
      const phone = await open({ url: '/pages/a/a' });
      await phone.read((window) => window.mp?.hide());
      assert.deepEqual((await lifeOf(phone)).at(-1), ['hide']);
      const ticks = () => phone.read((window) => (window.mp?.app?.ticks as number | undefined) ?? 0);
      await phone.page.waitForTimeout(5300);
      const frozen = await ticks();
      assert.ok(frozen > 10, `${frozen} ticks before the freeze`);
      await phone.page.waitForTimeout(600);
      assert.ok((await ticks()) <= frozen + 1);
      await phone.read((window) => window.mp?.show());
      await eventually(async () => assert.ok((await ticks()) > frozen + 2));
    },

    'goes to the background and back from the panel': async ({ open }) => {
      const phone = await open({ width: 1200, height: 900 });
      await phone.page.getByRole('button', { name: '切到后台' }).click();
      assert.deepEqual((await lifeOf(phone)).at(-1), ['hide']);
      await phone.page.locator('#other').getByRole('button', { name: '回到前台' }).click();
      assert.equal((await lifeOf(phone)).at(-1)?.[0], 'show');
      await phone.screen.locator('#title').waitFor();
    },

    'is in the background while another tab of the browser is looked at': async ({ open }) => {
      const phone = await open();
      const turn = (hidden: boolean) =>
        evaluate(
          phone,
          `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
           document.dispatchEvent(new Event('visibilitychange'))`,
        );
      await phone.read((window) => window.mp?.show({ scene: 1007, url: '/pages/b/b' }));
      await turn(true);
      assert.deepEqual((await lifeOf(phone)).at(-1), ['hide']);
      await turn(false);
      assert.deepEqual((await lifeOf(phone)).at(-1)?.slice(0, 3), ['show', 1007, 'pages/b/b']);
      assert.equal(await phone.screen.count(), 1);
    },

    'is entered from the panel, cold or hot': async ({ open }) => {
      const phone = await open({ width: 1200, height: 900 });
      const panel = phone.page.locator('#panel');
      await panel.getByRole('button', { name: '群聊卡片' }).click();
      await eventually(async () => assert.equal((await lifeOf(phone)).at(-1)?.[1], 1008));
      await panel.locator('#start').selectOption('cold');
      await panel.getByRole('button', { name: '搜索结果' }).click();
      await eventually(async () => assert.deepEqual((await lifeOf(phone))[0], ['launch', 1006]));
      assert.match(phone.page.url(), /scene=1006/);
    },

    'reads what a code says': async ({ open }) => {
      const phone = await open({ width: 1200, height: 900 });
      await phone.page.locator('#code').fill('p=12&x');
      await phone.page.getByRole('button', { name: '扫小程序码' }).click();
      await eventually(async () => {
        const options = await evaluate(phone, '[wx.getEnterOptionsSync().scene, wx.getEnterOptionsSync().query.scene]');
        assert.deepEqual(options, [1047, 'p%3D12%26x']);
      });
    },

    'starts the single page of Moments cold': async ({ open }) => {
      const phone = await open({ width: 1200, height: 900 });
      await phone.page.getByRole('button', { name: '朋友圈单页' }).click();
      await eventually(async () => assert.deepEqual((await lifeOf(phone))[0], ['launch', 1154]));
      assert.equal(await evaluate(phone, 'wx.getLaunchOptionsSync().apiCategory'), 'browseOnly');
    },
  },
};
