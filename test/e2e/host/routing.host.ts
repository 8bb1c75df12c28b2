/** The page stack: what opens what, and how deep. */
import assert from 'node:assert/strict';
import type { Phone } from '../phone';
import { appOf, page, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const METHODS = `
  go(way, url, name) {
    wx[way]({ url, delta: 1, success: () => this.out(name, 'ok'), fail: ({ errMsg }) => this.out(name, errMsg) });
  },`;

async function go(phone: Phone, way: string, url: string): Promise<unknown> {
  const name = `${way}${url}`.replace(/\W/g, '');
  const frame = phone.page.frame({ name: 'app' });
  await frame?.evaluate(([how, where, key]) => window.mp?.top()?.call('go', how, where, key), [way, url, name]);
  return answer(phone, name);
}

export const routingSuite: HostSuite = {
  name: 'routing',
  files: {
    ...appOf(
      ['pages/a/a', 'pages/b/b', 'pages/c/c'],
      {
        tabBar: {
          list: [
            { pagePath: 'pages/a/a', text: 'A' },
            { pagePath: 'pages/b/b', text: 'B' },
          ],
        },
      },
      "App({ onPageNotFound({ path, isEntryPage }) { this.missed = [path, isEntryPage]; wx.switchTab({ url: '/pages/b/b' }); } })",
    ),
    ...probePage('pages/a/a', { methods: METHODS }),
    ...probePage('pages/b/b', { methods: METHODS, onLoad: "out('query', Object.keys(options))" }),
    ...probePage('pages/c/c', { methods: METHODS }),
    ...page('pages/unlisted/unlisted'),
  },
  steps: {
    'opens tab pages by switchTab only': async ({ open }) => {
      const phone = await open();
      assert.match(
        String(await go(phone, 'navigateTo', '/pages/b/b')),
        /^navigateTo:fail can not navigateTo a tabbar page/,
      );
      assert.match(
        String(await go(phone, 'redirectTo', '/pages/b/b')),
        /^redirectTo:fail can not redirectTo a tabbar page/,
      );
      assert.match(
        String(await go(phone, 'switchTab', '/pages/c/c')),
        /^switchTab:fail can not switch to no-tabBar page/,
      );
    },

    'keeps the tabs under a finger while the page changes its bar': async ({ open }) => {
      const phone = await open();
      const tab = await phone.tab('B').elementHandle();
      await phone.read(() => wx.setNavigationBarTitle({ title: 'another' }));
      await phone.page.locator('#title', { hasText: 'another' }).waitFor();
      assert.equal(await tab?.evaluate((button) => button.isConnected), true);
    },

    'gives a tab page no query': async ({ open }) => {
      const phone = await open();
      const told: string[] = [];
      phone.page.on('console', (message) => told.push(message.text()));
      const frame = phone.page.frame({ name: 'app' });
      await frame?.evaluate(() => wx.switchTab({ url: '/pages/b/b?x=1' }));
      assert.deepEqual(await answer(phone, 'query'), []);
      assert.equal(await phone.url(), '/pages/b/b');
      assert.ok(told.some((text) => text.includes('wx.switchTab: url 不支持 queryString')));
    },

    'holds ten pages': async ({ open }) => {
      const phone = await open();
      for (let at = 1; at < 10; at += 1) {
        const frame = phone.page.frame({ name: 'app' });
        await frame?.evaluate(() => wx.navigateTo({ url: '/pages/c/c' }));
      }
      assert.equal(await phone.read((window) => window.mp?.pages.length), 10);
      assert.equal(await go(phone, 'navigateTo', '/pages/c/c'), 'navigateTo:fail webview count limit exceed');
    },

    'fails for a page that is not listed, and asks the app on launch only': async ({ open }) => {
      const phone = await open();
      assert.match(
        String(await go(phone, 'navigateTo', '/pages/unlisted/unlisted')),
        /^navigateTo:fail page .* is not found/,
      );
      assert.equal(await phone.read((window) => window.mp?.app?.missed), undefined);
      const launched = await open({ url: '/pages/unlisted/unlisted' });
      assert.deepEqual(await launched.read((window) => window.mp?.app?.missed), ['pages/unlisted/unlisted', true]);
      assert.equal(await launched.url(), '/pages/b/b');
    },

    'goes back no further than the first page': async ({ open }) => {
      const phone = await open();
      assert.match(
        String(await go(phone, 'navigateBack', '')),
        /^navigateBack:fail cannot navigate back at first page/,
      );
    },
  },
};
