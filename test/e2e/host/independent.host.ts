/** Independent packages: they start without the main package, its App, its styles and its code. */
import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Phone } from '../phone';
import { appOf, component, dataOf, page, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const ALONE = '/alone/home/home';

const APP = `
  globalThis.ranMain = true;
  App({
    log: [],
    onLaunch({ path }) { this.log.push(['launch', path]); },
    onShow({ path }) { this.log.push(['show', path]); },
  })`;

const ON_LOAD = `
  out('app', String(getApp()));
  getApp({ allowDefault: true }).token = 'from alone';
  out('same', getApp({ allowDefault: true }).token);
  out('ranMain', globalThis.ranMain ?? 'not yet');
  out('own', require('../own.js').name);
  out('main', say(() => require('../../shared.js').name));`;

const METHODS = `
  go() { wx.navigateTo({ url: '/pages/a/a' }); },
  far() { wx.navigateTo({ url: '/usual/b/b' }); },
  asked() { require.async('../../shared.js').then(({ name }) => this.out('asked', name)); },`;

const mainState = async (phone: Phone): Promise<string | undefined> =>
  (await phone.read((window) => window.mp?.packageList() ?? [])).find(({ root }) => root === '')?.state;
const call = (phone: Phone, name: string) =>
  phone.page.frame({ name: 'app' })?.evaluate((method) => window.mp?.top()?.call(method), name);
const colorOf = (phone: Phone) => phone.screen.locator('.marked').evaluate((node) => getComputedStyle(node).color);
const openedAt = (phone: Phone, url: string) => eventually(async () => assert.equal(await phone.url(), url));

export const independentSuite: HostSuite = {
  name: 'independent',
  files: {
    ...appOf(
      ['pages/a/a', 'pages/reach/reach'],
      {
        usingComponents: { 'main-mark': '/mark/mark' },
        subPackages: [
          { root: 'alone', pages: ['home/home', 'calm/calm'], independent: true },
          { root: 'usual', pages: ['b/b'] },
        ],
        preloadRule: { 'alone/calm/calm': { network: 'all', packages: ['__APP__'] } },
      },
      APP,
    ),
    'app.wxss': '.marked { color: rgb(255, 0, 0); }',
    'shared.js': "exports.name = 'of main';",
    'alone/own.js': "exports.name = 'of alone';",
    ...component('mark/mark', { wxml: '<view id="mark">mark of main</view>' }),
    ...page('pages/a/a', { wxml: '<view class="marked">main</view><main-mark />' }),
    ...page('pages/reach/reach', {
      script:
        "let name; try { name = require('../../alone/own.js').name } catch (error) { name = error.message } Page({ data: { name } })",
    }),
    ...probePage('alone/home/home', {
      onLoad: ON_LOAD,
      methods: METHODS,
      wxml: '<view class="marked">alone</view><main-mark />',
    }),
    ...page('alone/calm/calm', {
      script:
        'wx.onAppShow(({ path }) => { globalThis.shownAt = path }); Page({ onReady() { this.setData({ shownAt: globalThis.shownAt }) } })',
    }),
    ...page('usual/b/b', { script: "Page({ data: { name: require('../../shared.js').name } })" }),
  },
  steps: {
    'starts without the main package, and without an App': async ({ open }) => {
      const phone = await open({ url: ALONE });
      const { app, same, ranMain, own } = await dataOf(phone);
      assert.deepEqual([app, same, ranMain, own], ['undefined', 'from alone', 'not yet', 'of alone']);
      assert.equal(await mainState(phone), 'absent');
      assert.deepEqual(await phone.read((window) => window.mp?.packages), ['alone']);
    },

    'cannot reach code, components and styles of the main package': async ({ open }) => {
      const phone = await open({ url: ALONE });
      const refusal = "threw module 'shared.js' is not defined, require args is '../../shared.js'";
      assert.equal((await dataOf(phone)).main, refusal);
      assert.equal(await phone.screen.locator('#mark').count(), 0);
      assert.equal(await colorOf(phone), 'rgb(0, 0, 0)');
    },

    'launches the App late, when the reader enters the main package': async ({ open }) => {
      const phone = await open({ url: ALONE });
      await call(phone, 'go');
      await openedAt(phone, '/pages/a/a');
      const path = 'alone/home/home';
      assert.deepEqual(await phone.read((window) => window.mp?.app?.log), [
        ['launch', path],
        ['show', path],
      ]);
      assert.equal(await phone.read((window) => window.mp?.app?.token), 'from alone');
      assert.equal(await phone.screen.locator('#mark').count(), 1);
      assert.equal(await colorOf(phone), 'rgb(255, 0, 0)');
      await phone.back();
      assert.equal(await colorOf(phone), 'rgb(0, 0, 0)');
    },

    'brings the main package along with a usual one, by require.async, and by a preload rule': async ({ open }) => {
      const usual = await open({ url: ALONE });
      await call(usual, 'far');
      await openedAt(usual, '/usual/b/b');
      assert.equal((await dataOf(usual)).name, 'of main');
      const asked = await open({ url: ALONE });
      await call(asked, 'asked');
      assert.equal(await answer(asked, 'asked'), 'of main');
      const calm = await open({ url: '/alone/calm/calm' });
      await eventually(async () => assert.equal(await mainState(calm), 'loaded'));
    },

    'hears wx.onAppShow where there is no App': async ({ open }) => {
      const phone = await open({ url: '/alone/calm/calm' });
      assert.equal(await answer(phone, 'shownAt'), 'alone/calm/calm');
    },

    'is out of reach of the main package': async ({ open }) => {
      const phone = await open({ url: '/pages/reach/reach' });
      assert.match(String((await dataOf(phone)).name), /^module 'alone\/own.js' is not defined/);
    },
  },
};
