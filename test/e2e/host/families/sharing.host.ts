/** Where shared pages are seen, and how the app opens from there. */
import assert from 'node:assert/strict';
import { eventually } from '../../eventually';
import type { HostSuite } from '../host-suite';
import { callWx, evaluate, lifeOf, plainApp } from './plain-app';
import { PIXELS } from './small-server';

export const shareSuite: HostSuite = {
  name: 'share',
  files: plainApp(),
  steps: {
    'shows the card in a chat, and a tap on it opens its page': async ({ open }) => {
      const phone = await open();
      await phone.chooseFromMenu('转发给朋友');
      const bubble = phone.page.locator('#sheet .bubble');
      await bubble.getByText('春天的信').waitFor();
      await bubble.getByText('小报').waitFor();
      await bubble.tap();
      assert.equal(await phone.url(), '/pages/a/a?id=7');
      assert.deepEqual((await lifeOf(phone)).at(-1)?.slice(0, 2), ['show', 1007]);
    },

    'draws a picture of a file on the card': async ({ open }) => {
      const phone = await open();
      await evaluate(
        phone,
        `wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/card.png', wx.base64ToArrayBuffer('${PIXELS.toString('base64')}'))`,
      );
      await evaluate(phone, `window.mp.top().instance.cover = 'http://usr/card.png'`);
      await phone.chooseFromMenu('转发给朋友');
      const image = phone.page.locator('#sheet .bubble img');
      await eventually(async () =>
        assert.equal(await image.evaluate((node: HTMLImageElement) => node.naturalWidth), 2),
      );
      assert.equal((await phone.read((window) => window.mp?.lastShare))?.imageUrl, 'http://usr/card.png');
    },

    'opens the card of a group with its scene': async ({ open }) => {
      const phone = await open();
      await phone.chooseFromMenu('转发给朋友');
      await phone.page.getByRole('button', { name: '当作群聊里的卡片打开' }).tap();
      await eventually(async () => assert.equal((await lifeOf(phone)).at(-1)?.[1], 1008));
    },

    'shows the row in Moments, which opens the page alone': async ({ open }) => {
      const phone = await open();
      await phone.chooseFromMenu('分享到朋友圈');
      await phone.page.locator('#sheet .moment').tap();
      await eventually(async () => assert.deepEqual((await lifeOf(phone))[0], ['launch', 1154]));
      assert.equal(await phone.url(), '/pages/a/a?id=8');
    },

    'keeps favourites in a list': async ({ open }) => {
      const phone = await open();
      await phone.chooseFromMenu('收藏');
      await phone.page.locator('#sheet').getByRole('button', { name: '关闭' }).tap();
      await phone.chooseFromMenu('收藏');
      assert.equal(await phone.page.locator('#sheet .favourite').count(), 2);
      await phone.page.locator('#sheet .favourite').first().tap();
      await eventually(async () => assert.equal((await lifeOf(phone)).at(-1)?.[1], 1010));
    },

    'shares by a button, and tells the page so': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#share').tap();
      await phone.page.locator('#sheet .bubble').waitFor();
      assert.equal((await phone.read((window) => window.mp?.lastShare))?.path, '/pages/a/a?id=7');
    },

    'hides and shows entries of the menu': async ({ open }) => {
      const phone = await open();
      const entries = async (): Promise<string[]> => {
        await phone.page.locator('#menu').tap();
        const texts = await phone.page.locator('#sheet button').allTextContents();
        await phone.page.locator('#sheet').getByRole('button', { name: '取消' }).tap();
        return texts.filter((text) => /转发|朋友圈|链接/.test(text));
      };
      assert.deepEqual(await entries(), ['转发给朋友', '分享到朋友圈']);
      await callWx(phone, 'hideShareMenu');
      assert.deepEqual(await entries(), []);
      await callWx(phone, 'showShareMenu', { menus: ['shareAppMessage'] });
      assert.deepEqual(await entries(), ['转发给朋友']);
      await evaluate(phone, `wx.onCopyUrl(() => ({ query: 'id=9' }))`);
      assert.deepEqual(await entries(), ['转发给朋友', '复制链接']);
      await phone.chooseFromMenu('复制链接');
      await phone.page.locator('#copied-link').getByText('/pages/a/a?id=9').waitFor();
    },
  },
};
