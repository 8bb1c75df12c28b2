/** The app opens: the list, its first story, the bars around it. */
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { allArticles } from './site';
import { mountedTitles, titlesOf } from './rows';
import { FIRST_CARD_MS } from './phone';
import type { Suite } from './suite';

export const openingSuite: Suite = {
  name: 'opening',
  steps: {
    'shows the list within 20 seconds of a cold start': async ({ site, open }) => {
      const started = Date.now();
      const phone = await open();
      await phone.waitForCards();
      assert.ok(Date.now() - started < FIRST_CARD_MS);
      const expected = titlesOf(await allArticles(site)).slice(0, 20);
      assert.deepEqual(await mountedTitles(phone), expected);
    },

    'shows pinned articles first and says so': async ({ site, open }) => {
      const pinned = (await allArticles(site)).filter((article) => article.pinned);
      assert.ok(pinned.length > 0);
      const phone = await open();
      await phone.waitForCards();
      const labels = await phone.part('article-card').evaluateAll((cards) => cards.map((card) => card.ariaLabel ?? ''));
      for (const [at, { title }] of pinned.entries()) assert.match(labels[at] ?? '', new RegExp(`^置顶，${title}`));
      assert.equal(labels.filter((label) => label.startsWith('置顶')).length, pinned.length);
    },

    'gives the first story a wide cover': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      const lead = phone.part('article-card--lead');
      assert.equal(await lead.count(), 1);
      const picture = lead.locator('wx-image img');
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      const box = await picture.boundingBox();
      assert.ok(box && box.width > 330, `the cover is ${box?.width} px wide`);
    },

    'draws the line under the tab of the list that is shown': async ({ open }) => {
      const phone = await open({ url: '/pages/library/library' });
      await phone.tab('文章').tap();
      await phone.waitForCards();
      const middle = async (name: string) => {
        const box = await phone.part(name).first().boundingBox();
        return box ? box.x + box.width / 2 : 0;
      };
      await eventually(async () => {
        assert.equal((await phone.part('category-bar__tab--active').innerText()).trim(), '全部');
        assert.ok(Math.abs((await middle('category-bar__line')) - (await middle('category-bar__tab--active'))) <= 4);
      });
    },

    'keeps the chosen tab of the list in sight where not all have room': async ({ open }) => {
      const phone = await open({ width: 320, query: 'font=2' });
      await phone.waitForCards();
      const last = phone.part('category-bar__tab').last();
      await last.tap();
      await eventually(async () => {
        assert.equal(await last.getAttribute('aria-selected'), 'true');
        const box = await last.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `the tab lies at ${box?.x}`);
      });
    },

    'shows three tabs, and the first one is where the reader is': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      const tabs = phone.page.locator('#tabs button');
      assert.deepEqual(await tabs.allTextContents(), ['文章', '分类', '书架']);
      assert.equal(await phone.tab('文章').getAttribute('aria-current'), 'page');
      await phone.tab('分类').tap();
      await phone.part('categories__group').first().waitFor();
      assert.equal(await phone.url(), '/pages/categories/categories');
    },

    'asks for no more than the list and the categories to show the first card': async ({ site, open }) => {
      const phone = await open({ url: '/pages/library/library' });
      const asked: string[] = [];
      phone.page.on('request', (request) => {
        if (request.url().startsWith(site.apiUrl)) asked.push(request.url().slice(site.apiUrl.length));
      });
      await phone.tab('文章').tap();
      await phone.waitForCards();
      assert.deepEqual(asked.sort(), ['articles/1.json', 'categories.json']);
    },
  },
};
