/** The switches of the phone: network, updates, memory, platform, base library, and what the app may use with them. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { HostSuite } from '../host-suite';
import { callWx, evaluate, lifeOf, plainApp } from './plain-app';
import { withServer } from './small-server';

/** Keeps every value that an event gives in `window.heard`. */
const hear = (event: string): string => `window.heard = []; wx.${event}((value) => window.heard.push(value)); 0`;

export const switchesSuite: HostSuite = {
  name: 'switches',
  files: plainApp(),
  steps: {
    'takes the network away, tells the app and fails requests': async ({ preview, open }) => {
      const phone = await open();
      await evaluate(phone, hear('onNetworkStatusChange'));
      await phone.read((window) => window.mp?.chooseNetwork('none'));
      assert.equal((await callWx(phone, 'getNetworkType')).networkType, 'none');
      const { errMsg, errno } = await callWx(phone, 'request', { url: preview.url });
      assert.match(errMsg, /^request:fail/);
      assert.equal(errno, 600001);
      await phone.read((window) => window.mp?.chooseNetwork('4g'));
      assert.equal((await callWx(phone, 'request', { url: preview.url })).statusCode, 200);
      const heard = await evaluate(phone, 'window.heard');
      assert.deepEqual(heard, [
        { isConnected: false, networkType: 'none' },
        { isConnected: true, networkType: '4g' },
      ]);
    },

    'shows no new pictures without a network': async ({ preview, open }) => {
      const phone = await open({ query: 'net=none' });
      await phone.read((window) => window.mp?.top()?.instance.setData({ picture: 'http://localhost:9/a.png' }));
      const image = phone.screen.locator('wx-image');
      await eventually(async () => assert.equal(await image.getAttribute('data-broken'), ''));
      assert.equal(preview.failure, undefined);
    },

    'interrupts what is under way when the app freezes': async ({ open }) => {
      const phone = await open({ query: 'rules=off' });
      await withServer(async (origin) => {
        const url = `${origin}/silence`;
        const answer = callWx(phone, 'downloadFile', { url });
        await phone.read((window) => window.mp?.hide());
        const { errMsg, errno } = await answer;
        assert.deepEqual([errMsg, errno], ['downloadFile:fail interrupted', 600003]);
        const later = await callWx(phone, 'request', { url });
        assert.deepEqual([later.errMsg, later.errno], ['request:fail interrupted', 600003]);
        await phone.read((window) => window.mp?.show());
      });
    },

    'notes routes for wx.getPerformance': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'navigateTo', { url: '/pages/b/b' });
      const routes = await evaluate<{ navigationType: string; path: string }[]>(
        phone,
        `wx.getPerformance().getEntriesByName('route')`,
      );
      assert.deepEqual(
        routes.map(({ navigationType, path }) => [navigationType, path]),
        [['navigateTo', 'pages/b/b']],
      );
    },

    'makes requests wait on a slow network': async ({ preview, open }) => {
      const phone = await open({ query: 'net=slow' });
      const started = Date.now();
      assert.equal((await callWx(phone, 'request', { url: preview.url })).statusCode, 200);
      assert.ok(Date.now() - started > 1200);
      const type = await callWx(phone, 'getNetworkType');
      assert.deepEqual([type.networkType, type.weakNet], ['3g', true]);
    },

    'finds, prepares and applies an update': async ({ open }) => {
      const phone = await open({ query: 'update=ready' });
      await evaluate(
        phone,
        `window.heard = []; const manager = wx.getUpdateManager();
         manager.onCheckForUpdate(({ hasUpdate }) => window.heard.push(hasUpdate)); manager.onUpdateReady(() => window.heard.push('ready')); 0`,
      );
      await phone.read((window) => window.mp?.offerUpdate('ready'));
      await eventually(async () => assert.ok((await evaluate<string[]>(phone, 'window.heard')).includes('ready')));
      await evaluate(phone, 'window.isOldRun = true; wx.getUpdateManager().applyUpdate()');
      await eventually(async () => {
        assert.equal(await evaluate(phone, 'String(window.isOldRun)'), 'undefined');
        assert.deepEqual((await lifeOf(phone))[0], ['launch', 1001]);
      });
    },

    'warns of memory': async ({ open }) => {
      const phone = await open();
      await evaluate(phone, hear('onMemoryWarning'));
      await phone.read((window) => window.mp?.warnMemory(15));
      assert.deepEqual(await evaluate(phone, 'window.heard'), [{ level: 15 }]);
    },

    'says platform, base library, language and text size of the phone': async ({ open }) => {
      const phone = await open({ query: 'platform=ohos&lib=2.20.0&lang=en&font=1.75' });
      const info = await evaluate<Record<string, unknown>>(phone, 'wx.getSystemInfoSync()');
      assert.deepEqual(
        [info.platform, info.SDKVersion, info.language, info.fontSizeScaleFactor],
        ['ohos', '2.20.0', 'en', 1.75],
      );
    },

    'has no functions newer than the base library': async ({ open }) => {
      const old = await open({ query: 'lib=2.20.0' });
      const kinds = await evaluate(
        old,
        `[typeof wx.getWindowInfo, typeof wx.openOfficialAccountArticle, typeof wx.getSystemInfoSync]`,
      );
      assert.deepEqual(kinds, ['undefined', 'undefined', 'function']);
    },

    'answers canIUse for functions, parameters, results, tags and attributes': async ({ open }) => {
      const uses = [
        'getWindowInfo',
        'nothingLikeThis',
        'showToast.object.image',
        'showToast.object.colour',
        'getNetworkType.success.weakNet',
        'rich-text.user-select',
        'button.open-type.agreePrivacyAuthorization',
        'image.mode.heightFix',
        'view.colour',
        'openCustomerServiceChat',
      ];
      const ask = `${JSON.stringify(uses)}.map((schema) => wx.canIUse(schema))`;
      const young = await evaluate(await open(), ask);
      assert.deepEqual(young, [true, false, true, false, true, true, true, true, false, true]);
      const old = await evaluate(await open({ query: 'lib=2.20.0&platform=ohos' }), ask);
      assert.deepEqual(old, [false, false, true, false, false, false, false, true, false, false]);
    },

    'places the capsule and tells the size of the window': async ({ open }) => {
      const phone = await open();
      const { right, width, height } = await evaluate<DOMRect>(phone, 'wx.getMenuButtonBoundingClientRect()');
      assert.deepEqual([right, width, height], [383, 87, 32]);
      await evaluate(phone, hear('onWindowResize'));
      await phone.page.setViewportSize({ width: 500, height: 800 });
      await eventually(async () => {
        const heard = await evaluate<{ size: { windowWidth: number } }[]>(phone, 'window.heard');
        assert.equal(heard.at(-1)?.size.windowWidth, 500);
      });
    },
  },
};
