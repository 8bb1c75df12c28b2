/** wx.previewImage: swiping, counting, zooming, the menu. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import { page, type HostSuite } from '../host-suite';
import { callWx, plainApp } from './plain-app';

const picture = (color: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="${color}"/></svg>`)}`;
const URLS = ['red', 'green', 'blue'].map(picture);

const LOADING =
  "Page({ data: { row: { src: '/a.svg' } }, loads: 0, loaded() { this.loads += 1; }, taps: [], tapped({ currentTarget }) { this.taps.push(currentTarget.id); } })";

const preview = (phone: Phone) => phone.app.locator('.wx-overlay-preview');

async function holdOn(phone: Phone, selector: string): Promise<void> {
  const box = await phone.screen.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  const cdp = await phone.context.newCDPSession(phone.page);
  const touchPoints = [{ x: box.x + 20, y: box.y + 20 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await phone.page.waitForTimeout(500);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await phone.page.waitForTimeout(60);
}

export const picturesSuite: HostSuite = {
  name: 'pictures',
  files: {
    ...plainApp(),
    ...page('pages/b/b', {
      script: LOADING,
      wxml: '<image src="{{ row.src }}" bindload="loaded" /><image id="wide" mode="widthFix" src="{{ wide }}" style="width: 300px; height: 50px" /><image id="plain" src="/a.svg" style="width: 90px; height: 60px" bindtap="tapped" /><image id="menu" show-menu-by-longpress src="/a.svg" style="width: 90px; height: 60px" bindtap="tapped" />',
    }),
    'a.svg': decodeURIComponent(picture('red').replace(/^[^,]*,/, '')),
  },
  steps: {
    'opens at the picture that is asked for and follows a swipe': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'previewImage', { urls: URLS, current: URLS[1] });
      await preview(phone).getByText('2 / 3').waitFor();
      await phone.swipeLeft(preview(phone).locator('figure').nth(1), 260);
      await preview(phone).getByText('3 / 3').waitFor();
    },

    'zooms by two taps and closes by one': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'previewImage', { urls: URLS });
      const frame = preview(phone).locator('figure').first();
      await frame.tap();
      await frame.tap();
      await eventually(async () => assert.equal(await frame.getAttribute('data-zoom'), '2'));
      await frame.tap();
      await frame.tap();
      await eventually(async () => assert.equal(await frame.getAttribute('data-zoom'), '1'));
      await frame.tap();
      await preview(phone).waitFor({ state: 'detached' });
    },

    'opens a menu on a long press': async ({ open }) => {
      const phone = await open();
      await callWx(phone, 'previewImage', { urls: URLS });
      const cdp = await phone.context.newCDPSession(phone.page);
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 195, y: 420 }] });
      await phone.page.waitForTimeout(700);
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await phone.app.getByRole('dialog', { name: '图片菜单' }).getByRole('button', { name: '保存图片' }).tap();
      await phone.toast.getByText('已选择：保存图片').waitFor();
      assert.equal(await preview(phone).count(), 1);
    },

    'has the menu of an image by a long press, and no tap after it': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      const menu = phone.app.getByRole('dialog', { name: '图片菜单' });
      await holdOn(phone, '#plain');
      assert.equal(await menu.count(), 0);
      await holdOn(phone, '#menu');
      await menu.getByRole('button', { name: '收藏' }).tap();
      await phone.toast.getByText('已选择：收藏').waitFor();
      assert.deepEqual(await phone.read((window) => Reflect.get(window.mp?.top()?.instance ?? {}, 'taps') as unknown), [
        'plain',
      ]);
    },

    'does not load a picture again whose address is set anew and stays': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      const loads = () => phone.read((window) => Reflect.get(window.mp?.top()?.instance ?? {}, 'loads') as unknown);
      await eventually(async () => assert.equal(await loads(), 1));
      await phone.read((window) => window.mp?.top()?.instance.setData({ row: { src: '/a.svg' } }));
      await phone.page.waitForTimeout(300);
      assert.equal(await loads(), 1);
    },

    'gives a picture of widthFix the height of its style until it has come, then its own': async ({ open }) => {
      const phone = await open({ url: '/pages/b/b' });
      const height = async () => (await phone.app.locator('#wide').boundingBox())?.height;
      await phone.app.locator('#wide').waitFor();
      assert.equal(await height(), 50);
      await phone.read((window) => window.mp?.top()?.instance.setData({ wide: '/a.svg' }));
      await eventually(async () => assert.equal(await height(), 200));
    },

    'refuses an empty list': async ({ open }) => {
      const phone = await open();
      assert.match((await callWx(phone, 'previewImage', { urls: [] })).errMsg, /^previewImage:fail parameter error/);
    },
  },
};
