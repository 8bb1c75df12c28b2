/** The preview around the app: an address for each page, the frame, rebuilding, and what a page says of itself. */
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { startPreview } from '../../../preview/server';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import { appOf, page, type HostSuite } from '../host-suite';
import { answer, probePage } from '../probe-page';

const OPENER = `
  go() {
    wx.navigateTo({
      url: '/pages/b/b?id=1',
      events: { told: (value) => this.out('told', value) },
      success: ({ eventChannel }) => eventChannel.emit('given', 'from a'),
    });
  },`;
const OPENED = `
  out('id', options.id);
  const channel = this.getOpenerEventChannel();
  channel.on('given', (value) => out('given', value));
  channel.emit('told', 'from b');`;
const META =
  '<page-meta page-style="{{ locked ? \'overflow: hidden\' : \'\' }}" root-font-size="system" background-color="#123456" /><view id="rem" style="width: 2rem; height: 10px" />';

const call = (phone: Phone, name: string) =>
  phone.page.frame({ name: 'app' })?.evaluate((method) => window.mp?.top()?.call(method), name);
const hashOf = (phone: Phone): string => decodeURIComponent(new URL(phone.page.url()).hash);

let source = '';

export const shellSuite: HostSuite = {
  name: 'shell',
  files: {
    ...appOf(['pages/a/a', 'pages/b/b', 'pages/meta/meta'], { window: { navigationBarTitleText: '小报' } }),
    ...probePage('pages/a/a', { methods: OPENER, wxml: '<view id="word">first</view>' }),
    ...probePage('pages/b/b', { onLoad: OPENED }),
    ...page('pages/meta/meta', { wxml: META }),
  },
  start(folder) {
    source = folder;
    return startPreview({ srcRoot: folder, watch: true });
  },
  steps: {
    'has an address for each page, which follows every move': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b?id=7' });
      assert.equal(await answer(phone, 'id'), '7');
      const first = await open();
      assert.equal(hashOf(first), '#/pages/a/a');
      await call(first, 'go');
      await eventually(async () => assert.equal(await Promise.resolve(hashOf(first)), '#/pages/b/b?id=1'));
      await first.page.goBack();
      await eventually(async () => assert.equal(await first.url(), '/pages/a/a'));
      await first.openByHash('/pages/b/b?id=9');
      await eventually(async () => assert.equal(await answer(first, 'id'), '9'));
    },

    'says so when there is no such page': async ({ open }) => {
      const phone = await open();
      await phone.openByHash('/pages/none/none');
      await phone.page.locator('#failure', { hasText: '页面不存在：pages/none/none' }).waitFor();
    },

    'joins two pages by a channel': async ({ open }) => {
      const phone = await open();
      await call(phone, 'go');
      assert.equal(await answer(phone, 'given'), 'from a');
      await phone.back();
      assert.equal(await answer(phone, 'told'), 'from b');
    },

    'draws a phone of 390x844 with the panel beside it on a wide window, and fills a narrow one': async ({ open }) => {
      const wide = await open({ width: 1280, height: 940 });
      const box = await wide.page.locator('#phone').boundingBox();
      assert.deepEqual([box?.width, box?.height], [390, 844]);
      assert.equal(await wide.page.locator('#panel').isVisible(), true);
      const narrow = await open({ width: 360, height: 640 });
      const whole = await narrow.page.locator('#phone').boundingBox();
      assert.deepEqual([whole?.width, whole?.height], [360, 640]);
    },

    "takes a page's style and text size from page-meta": async ({ open }) => {
      const phone = await open({ url: '/pages/meta/meta', query: 'font=1.5' });
      const width = () => phone.screen.locator('#rem').evaluate((node) => node.getBoundingClientRect().width);
      assert.equal(await width(), 48);
      await phone.read((window) => window.mp?.top()?.instance.setData({ locked: true }));
      const styles = await phone.screen.evaluate((node) => [
        getComputedStyle(node).overflow,
        getComputedStyle(document.body).backgroundColor,
      ]);
      assert.deepEqual(styles, ['hidden', 'rgb(18, 52, 86)']);
    },

    'leaves nothing of page-meta behind for other pages': async ({ open }) => {
      const phone = await open({ url: '/pages/meta/meta', query: 'font=1.5' });
      await phone.screen.locator('#rem').waitFor();
      await phone.openByHash('/pages/a/a');
      await phone.screen.locator('#word').waitFor();
      const styles = await phone.screen.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        document.body.style.backgroundColor,
      ]);
      assert.deepEqual(styles, ['16px', '']);
    },

    'builds anew when a file changes, and shows what does not build until it does': async ({ open }) => {
      const phone = await open();
      const file = path.join(source, 'pages/a/a.wxml');
      const script = path.join(source, 'pages/a/a.js');
      const sound = await fs.readFile(script, 'utf8');
      const word = phone.app.locator('#word');
      await fs.writeFile(file, '<view id="word">second</view>');
      await word.filter({ hasText: 'second' }).waitFor();
      phone.expectErrors(/500|app\.js/);
      await fs.writeFile(script, 'Page({');
      await phone.page.locator('#failure', { hasText: 'a.js' }).waitFor();
      await fs.writeFile(script, sound);
      await word.filter({ hasText: 'second' }).waitFor();
      assert.equal(await phone.page.locator('#failure').isVisible(), false);
    },
  },
};
