/** Subpackages: their code comes when it is loaded, and stays behind its border. */
import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Phone } from '../phone';
import { appOf, component, dataOf, page, type HostSuite } from './host-suite';
import { answer, probePage } from './probe-page';

const loaded = (phone: Phone): Promise<readonly string[]> => phone.read((window) => window.mp?.packages ?? []);

const MAIN = `
  asked() { require.async('../../b/value.js').then(({ name }) => this.out('asked', name)); },
  called() { require('../../b/value.js', ({ name }) => this.out('called', name), (error) => this.out('called', error.message)); },
  go() { wx.navigateTo({ url: '/b/inside/inside', success: () => this.out('went', getCurrentPages().length) }); },
  search() { wx.navigateTo({ url: '../far/far' }); },`;

const REACHING = `
  let name;
  try { name = require('../../b/value.js').name; } catch (error) { name = error.message; }
  Page({ data: { name } });`;

export const packagesSuite: HostSuite = {
  name: 'packages',
  files: {
    ...appOf(['pages/a/a', 'pages/reach/reach', 'pages/hold/hold', 'pages/bare/bare', 'pages/peek/peek'], {
      subPackages: [
        { root: 'b', name: 'bee', pages: ['inside/inside', 'other/other'] },
        { root: 'c', pages: ['c/c'] },
        { root: 'pages/far', pages: ['far'] },
      ],
      preloadRule: { 'b/other/other': { network: 'all', packages: ['c'] }, 'c/c/c': { packages: ['bee'] } },
    }),
    ...probePage('pages/a/a', { methods: MAIN, onLoad: "out('ran', globalThis.ranB ?? 'not yet')" }),
    ...page('pages/reach/reach', { script: REACHING }),
    ...page('pages/hold/hold', {
      wxml: '<far-card title="held" />',
      json: { usingComponents: { 'far-card': '/b/card/card' }, componentPlaceholder: { 'far-card': 'view' } },
    }),
    ...page('pages/bare/bare', { wxml: '<far-card />', json: { usingComponents: { 'far-card': '/b/card/card' } } }),
    'b/value.js': "globalThis.ranB = true; exports.name = 'of b';",
    ...page('b/inside/inside'),
    ...page('b/other/other'),
    'pages/far/own.js': "exports.name = 'of far';",
    ...page('pages/far/far', { script: "Page({ data: { name: require('./own.js').name } })" }),
    ...page('pages/peek/peek', { script: REACHING.replace('../../b/value.js', '../far/own.js') }),
    ...component('b/card/card', {
      script: 'Component({ properties: { title: String } })',
      wxml: '<view id="far" class="far">{{title}} card</view><far-part name="part" />',
      wxss: '.far { color: rgb(1, 2, 3); }',
      json: { usingComponents: { 'far-part': '/b/part/part' } },
    }),
    ...component('b/part/part', {
      script: 'Component({ properties: { name: String } })',
      wxml: '<view id="part">{{name}} of it</view>',
    }),
    ...page('c/c/c', { script: REACHING }),
    'app.js': "App({ title: 'the app' })",
    'b/inside/inside.js': `const own = require('../value.js');
      Page({ onLoad() { this.setData({ own: own.name, pages: getCurrentPages().map(({ route }) => route), app: getApp().title }); } });`,
  },
  steps: {
    'runs no code of a package before it is loaded, and loads it for its page': async ({ open }) => {
      const phone = await open();
      assert.equal((await dataOf(phone)).ran, 'not yet');
      assert.deepEqual(await loaded(phone), []);
      await phone.read((window) => window.mp?.top()?.call('go'));
      const pages = ['pages/a/a', 'b/inside/inside'];
      assert.deepEqual(
        await eventually(async () => (await dataOf(phone)).pages ?? Promise.reject(new Error('not open'))),
        pages,
      );
      const { own, app } = await dataOf(phone);
      assert.deepEqual([own, app, await loaded(phone)], ['of b', 'the app', ['b']]);
    },

    'shows in the panel how far each package is': async ({ open }) => {
      const phone = await open({ width: 1200, height: 900 });
      const row = (root: string) => phone.page.locator(`#panel .package[data-root="${root}"]`);
      assert.equal(await row('b').textContent(), 'b（bee）：未下载');
      await phone.read((window) => window.mp?.top()?.call('go'));
      await row('b').and(phone.page.locator('[data-state="loaded"]')).waitFor();
      assert.equal(await row('c').getAttribute('data-state'), 'absent');
    },

    'takes any folder as the root of a package': async ({ open }) => {
      const phone = await open();
      await phone.read((window) => window.mp?.top()?.call('search'));
      await eventually(async () => assert.equal(await phone.url(), '/pages/far/far'));
      assert.deepEqual(await loaded(phone), ['pages/far']);
      assert.equal((await dataOf(phone)).name, 'of far');
      const refusal = "module 'pages/far/own.js' is not defined, require args is '../far/own.js'";
      assert.equal((await dataOf(await open({ url: '/pages/peek/peek' }))).name, refusal);
    },

    'opens a page of a package from outside': async ({ open }) => {
      const phone = await open({ url: '/b/inside/inside' });
      assert.equal((await dataOf(phone)).own, 'of b');
    },

    'keeps code of a package out of reach of the others': async ({ open }) => {
      const refusal = "module 'b/value.js' is not defined, require args is '../../b/value.js'";
      for (const url of ['/pages/reach/reach', '/c/c/c'])
        assert.equal((await dataOf(await open({ url }))).name, refusal);
    },

    'waits with require.async and with callbacks': async ({ open }) => {
      const phone = await open();
      await phone.read((window) => window.mp?.top()?.call('asked'));
      assert.equal(await answer(phone, 'asked'), 'of b');
      await phone.read((window) => window.mp?.top()?.call('called'));
      assert.equal(await answer(phone, 'called'), 'of b');
      assert.deepEqual(await loaded(phone), ['b']);
    },

    'draws a placeholder until the package is there, and needs one': async ({ open }) => {
      const phone = await open({ url: '/pages/hold/hold' });
      const late = phone.screen.locator('#far', { hasText: 'held card' });
      await late.waitFor();
      assert.equal(await late.evaluate((element) => getComputedStyle(element).color), 'rgb(1, 2, 3)');
      assert.deepEqual(await loaded(phone), ['b']);
      await phone.screen.locator('#part', { hasText: 'part of it' }).waitFor();
      const bare = await open({ url: '/pages/bare/bare' });
      bare.expectErrors(/no componentPlaceholder/);
      assert.equal(await bare.screen.locator('#far').count(), 0);
      assert.deepEqual(await loaded(bare), []);
    },

    'preloads what the rule of a page names': async ({ open }) => {
      const phone = await open({ url: '/b/other/other', query: 'net=4g' });
      await eventually(async () => assert.deepEqual(await loaded(phone), ['b', 'c']));
      const mobile = await open({ url: '/c/c/c', query: 'net=4g' });
      await mobile.page.waitForTimeout(500);
      assert.deepEqual(await loaded(mobile), ['c']);
    },
  },
};
