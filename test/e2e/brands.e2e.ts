/** From an article or a search to a brand and back: the card, the question, the launch, every way it can end. */
import assert from 'node:assert/strict';
import { brandFailures } from './brand-failures';
import { brandPlaces } from './brand-places';
import {
  action,
  agree,
  brandUrl,
  counts,
  openArticleOf,
  openBrand,
  other,
  pressOther,
  sheet,
  sheetButton,
  TEA,
  TEA_NAME,
} from './brand-phone';
import { eventually } from './eventually';
import { saveScreenshot } from './screenshots';
import { stored } from './stored';
import type { Suite } from './suite';

export const brandsSuite: Suite = {
  name: 'brands',
  steps: {
    'asks once, opens half a screen in the tap of 同意, and comes back to the same place with what was bought': async (
      world,
    ) => {
      const phone = await openArticleOf(world, TEA);
      await phone.rest();
      const before = await phone.scrollTop();
      await phone.part('brand-card__action').first().tap();
      await agree(phone);
      await other(phone).getByText('path: pages/home/home').waitFor();
      assert.equal(await other(phone).getAttribute('data-kind'), 'half');
      await other(phone).locator('#other-back').fill('{"order":"7"}');
      await pressOther(phone, '返回小程序');
      await phone.part('brand-card__line').getByText('对方说订单已完成').waitFor();
      await eventually(async () => assert.ok(Math.abs((await phone.scrollTop()) - before) <= 2));
      await phone.part('brand-card__action').first().tap();
      await other(phone).waitFor();
      await pressOther(phone, '关闭');
      const said = await eventually(async () => {
        const now = await counts(phone);
        assert.equal(now.returned, 2);
        return now;
      });
      assert.deepEqual(said, {
        seen: 1,
        tapped: 2,
        asked: 1,
        agreed: 1,
        launching: 2,
        opened: 2,
        returned: 2,
        bought: 1,
      });
    },

    'finds a brand by its initials while typing, and puts its card above the articles': async (world) => {
      const phone = await world.open({ url: '/pages/search/search' });
      const requests: { url: string; body: string }[] = [];
      phone.page.on('request', (request) => requests.push({ url: request.url(), body: request.postData() ?? '' }));
      const field = phone.screen.locator('input');
      await field.fill('ＢＺＳ');
      await phone.screen.getByRole('link', { name: `${TEA_NAME}，品牌` }).waitFor();
      await field.fill(TEA_NAME);
      await field.press('Enter');
      await phone.part('brand-card__name').getByText(TEA_NAME).waitFor();
      await phone.screen.locator('search-row').first().waitFor();
      const [card, row] = await Promise.all(
        [phone.part('brand-card'), phone.screen.locator('search-row')].map((part) => part.first().boundingBox()),
      );
      assert.ok(card && row && card.y + card.height <= row.y);
      await saveScreenshot(phone, 'brand-search');
      await phone.part('brand-card__action').first().tap();
      await agree(phone);
      await other(phone).getByText('"place":"search"').waitFor();
      await pressOther(phone, '返回小程序');
      await phone.part('brand-card__line').getByText(`已从${TEA_NAME}回来`).waitFor();
      assert.equal(await field.inputValue(), TEA_NAME);
      const asked = requests.filter(({ url }) => url.includes('brands.json')).length;
      assert.ok(asked <= 1);
      await field.fill('纸鹿');
      await field.press('Enter');
      await phone.part('brand-card__name').getByText('纸鹿文具').waitFor();
      assert.equal(requests.filter(({ url }) => url.includes('brands.json')).length, asked);
      const device = String(await stored(phone, 'brand-device'));
      assert.match(device, /^[a-z0-9]{20}$/);
      const sent = requests.filter(
        ({ url, body }) => body !== '' || !/^(127\.0\.0\.1|localhost)$/.test(new URL(url).hostname),
      );
      assert.deepEqual(sent, []);
      assert.deepEqual(
        requests.filter(({ url }) => url.includes(device)),
        [],
      );
    },

    'sends no count where the publisher has no address, and keeps none to be sent': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=open' });
      const posted: string[] = [];
      phone.page.on('request', (request) => request.method() !== 'GET' && posted.push(request.url()));
      await action(phone).tap();
      await agree(phone);
      await other(phone).waitFor();
      await pressOther(phone, '返回小程序');
      await phone.part('brand-head__returned').waitFor();
      assert.equal((await counts(phone)).opened, 1);
      await phone.launch(brandUrl(TEA));
      await action(phone).waitFor();
      assert.deepEqual(posted, []);
      assert.ok(!(await stored(phone, 'brand-events')));
    },

    'shows the publisher what was counted, as a table beside the phone': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=open', width: 1200, height: 900 });
      await action(phone).tap();
      await agree(phone);
      await other(phone).waitFor();
      const cells = phone.page.locator('#funnel tr').last().locator('td');
      await eventually(async () =>
        assert.deepEqual(await cells.allTextContents(), ['banzhanshan · 主页', '0', '1', '1', '1', '1', '0', '0']),
      );
    },

    'opens nothing without consent': async (world) => {
      const phone = await openBrand(world);
      await saveScreenshot(phone, 'brand');
      await action(phone).tap();
      await sheetButton(phone, '不同意').tap();
      await sheet(phone).waitFor({ state: 'detached' });
      await action(phone).tap();
      await sheet(phone).getByText(`打开“${TEA_NAME}”的小程序？`).waitFor();
      await saveScreenshot(phone, 'brand-consent');
      assert.equal(await other(phone).isVisible(), false);
    },

    'leaves the card of a brand outside the rollout without a launch': async (world) => {
      const phone = await openArticleOf(world, 'manpo');
      assert.equal(await phone.part('brand-card__action').count(), 0);
      await phone.part('brand-card__body').tap();
      await phone.part('brand-head__name').getByText('慢坡车铺').waitFor();
      await phone.part('brand-head__note').waitFor();
      assert.equal(await action(phone).count(), 0);
      await phone.part('brand-shops__name').first().waitFor();
    },

    'shows 正在启动小程序, and a late answer after 关闭 changes nothing': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=refuse&otherDelay=5000' });
      await action(phone).tap();
      await agree(phone);
      await sheet(phone).getByText('正在启动小程序').waitFor();
      await sheetButton(phone, '关闭').tap();
      await sheet(phone).waitFor({ state: 'detached' });
      await phone.page.waitForTimeout(5500);
      assert.equal(await sheet(phone).count(), 0);
      const said = await counts(phone);
      assert.deepEqual([said.closed, said.opened, said.denied], [1, undefined, undefined]);
    },

    'opens once however often it is tapped': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=open&otherDelay=500' });
      await action(phone).tap();
      await agree(phone);
      await other(phone).waitFor();
      await pressOther(phone, '关闭');
      await phone.part('brand-head__returned').waitFor();
      // All three taps before the other side comes, which would lie over the button.
      await phone.read((window) => Object.assign(window.mp?.otherSide ?? {}, { delay: 3000 }));
      await action(phone).tap();
      await action(phone).tap();
      await action(phone).tap();
      await other(phone).waitFor();
      assert.equal((await counts(phone)).launching, 2);
    },

    ...brandFailures,
    ...brandPlaces,

    'withdraws the consent on the brand page and on the privacy page': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=open' });
      const openAndClose = async (): Promise<void> => {
        await action(phone).tap();
        await agree(phone);
        await other(phone).waitFor();
        await pressOther(phone, '关闭');
      };
      await openAndClose();
      await phone.screen.getByRole('button', { name: '撤回打开小程序的同意' }).tap();
      await openAndClose();
      await phone.screen.getByRole('link', { name: '隐私' }).tap();
      await phone.screen.getByRole('button', { name: `撤回 ${TEA_NAME}` }).tap();
      await phone.screen.getByText('还没有同意过任何品牌').waitFor();
      await phone.back();
      await action(phone).tap();
      await sheet(phone).getByText('的小程序？').waitFor();
    },

    'opens what the products, the message and the channel name, and calls a shop': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=open' });
      await phone.screen.getByRole('link', { name: /^见塔/ }).tap();
      await agree(phone);
      await other(phone).getByText('path: pages/item/item?id=jianta').waitFor();
      await pressOther(phone, '关闭');
      for (const [role, name, line] of [
        ['button', '发消息', 'corpId: ww00000000000ba2a1'],
        ['button', '看直播', 'finderUserName: sphbanzhanshan'],
        ['button', '直播预告', 'finderUserName: sphbanzhanshan'],
        ['button', '视频号主页', 'finderUserName: sphbanzhanshan'],
        ['link', '雾从塔那边来', 'feedId: feedfog1'],
      ] as const) {
        await phone.screen.getByRole(role, { name, exact: true }).tap();
        await other(phone).getByText(line).waitFor();
        await pressOther(phone, '返回小程序');
      }
      await phone.screen.getByRole('button', { name: '电话 半盏山茶室' }).tap();
      await phone.app.getByRole('dialog').getByText('0571-00000101').waitFor();
    },

    'hides what an older base library lacks': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'lib=3.12.0' });
      await phone.screen.getByRole('button', { name: '视频号主页' }).waitFor();
      assert.equal(await phone.screen.getByRole('button', { name: '直播预告' }).count(), 0);
    },

    'switches every launch off by the site, also while it cannot be reached': async (world) => {
      const phone = await world.open();
      await phone.page.route('**/brands.json', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ json: { ...((await answer.json()) as object), enabled: false } });
      });
      await phone.launch(brandUrl(TEA));
      await phone.part('brand-head__note').waitFor();
      assert.equal(await action(phone).count(), 0);
      await phone.launch(brandUrl(TEA), 'net=none');
      await phone.part('brand-head__note').waitFor();
      assert.equal(await action(phone).count(), 0);
    },

    'says why there is no page, and shows what is left of a broken one': async (world) => {
      const missing = await world.open({ url: brandUrl('nobody') });
      missing.expectErrors(/404/);
      await missing.screen.getByText('没有这个品牌').waitFor();
      const broken = await world.open();
      const file = { version: 1, id: TEA, intro: 7, menu: {}, products: [{}, { name: '茶' }], channels: [] };
      await broken.page.route('**/brand/banzhanshan.json', (route) => route.fulfill({ json: file }));
      await broken.launch(brandUrl(TEA));
      await broken.part('brand-products__name').getByText('茶').waitFor();
    },

    'leads back to the app that sent the reader, and home where no page lies below': async (world) => {
      const phone = await openArticleOf(world, TEA, { query: 'scene=1069' });
      await phone.part('way-back__button').getByText('回到 App').waitFor();
      await phone.part('way-back__button').getByText('首页').tap();
      await phone.waitForCards();
      const chat = await openArticleOf(world, TEA, { query: 'scene=1007' });
      assert.equal(await chat.part('way-back__button').getByText('回到 App').count(), 0);
    },

    'shows cards without anything to tap in Moments': async (world) => {
      const phone = await openArticleOf(world, TEA, { query: 'scene=1154' });
      await phone.part('brand-card__body').tap();
      assert.equal(await phone.part('brand-card__action').count(), 0);
      assert.equal((await phone.url()).includes('brand'), false);
    },
  },
};
