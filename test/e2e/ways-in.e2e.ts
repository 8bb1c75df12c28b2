/** Ways into the app other than its first page: links, codes, Moments, and addresses that are wrong. */
import assert from 'node:assert/strict';
import type { Article } from '../../miniprogram/core/article';
import { bodyText, lastWords } from './body';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { saveScreenshot } from './screenshots';
import { allArticles, categoryTree } from './site';
import type { Step, Suite } from './suite';

const ARTICLE = '/pages/article/article';

async function leadsHome(phone: Phone): Promise<void> {
  await phone.screen.getByText('没有找到').first().waitFor();
  assert.equal(await phone.part('article-head__title').count(), 0);
  await phone.screen.getByRole('button', { name: '回到首页' }).tap();
  await phone.waitForCards();
  assert.equal(await phone.url(), '/pages/list/list');
}

const wrongAddress =
  (url: string): Step =>
  async ({ open }) => {
    const phone = await open({ url });
    phone.expectErrors(/404/);
    await leadsHome(phone);
  };

export const waysInSuite: Suite = {
  name: 'ways in',
  steps: {
    'opens every page by its address': async ({ site, open }) => {
      const [article] = await allArticles(site);
      const [category] = await categoryTree(site);
      assert.ok(article && category);
      const phone = await open({ url: '/pages/list/list' });
      await phone.waitForCards();
      await phone.launch('/pages/categories/categories');
      await phone.part('categories__group').first().waitFor();
      await phone.launch('/pages/library/library');
      await phone.part('library__ways').waitFor();
      await phone.launch(`/pages/category/category?id=${category.id}`);
      await phone.waitForCards();
      await phone.launch(`${ARTICLE}?id=${article.id}`);
      await phone.part('article-head__title').waitFor();
      assert.ok(await phone.page.locator('#home').isVisible(), 'a page without a page before it has a way home');
      await phone.page.locator('#home').tap();
      await phone.waitForCards();
    },

    'says that an unknown article was not found and leads home': async ({ open }) => {
      const phone = await open({ url: `${ARTICLE}?id=zzzzzzzzzzzz` });
      phone.expectErrors(/404/);
      await phone.screen.getByText('没有找到').first().waitFor();
      await saveScreenshot(phone, 'not-found');
      await leadsHome(phone);
    },

    'does the same for an id that cannot be one': wrongAddress(`${ARTICLE}?id=%E4%B8%AD%20..%2F`),
    'does the same for a broken escape': wrongAddress(`${ARTICLE}?id=%E4%`),
    'does the same without an id': wrongAddress(ARTICLE),

    'says that an unknown category is not there and leads home': async ({ open }) => {
      const phone = await open({ url: '/pages/category/category?id=zzzzzzzzzzzz' });
      phone.expectErrors(/404/);
      await phone.screen.getByText('没有这个分类').waitFor();
      await phone.screen.getByRole('button', { name: '回到首页' }).tap();
      await phone.waitForCards();
    },

    'goes to the list when an old link names a page that is gone': async ({ open }) => {
      const phone = await open({ url: '/pages/gone/gone?id=1' });
      await phone.waitForCards();
      assert.equal(await phone.url(), '/pages/list/list');
    },

    'opens the article of a mini-program code': async ({ site, open }) => {
      const article = (await allArticles(site))[3];
      assert.ok(article);
      const phone = await open({ url: `${ARTICLE}?scene=${encodeURIComponent(article.id)}`, query: 'scene=1047' });
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), article.title);
    },

    'shows a whole article in Moments, and nothing there leads away': async ({ site, open }) => {
      const [summary] = await allArticles(site);
      assert.ok(summary);
      const article = await site.api<Article>(`article/${summary.id}.json`);
      const url = `${ARTICLE}?id=${article.id}`;
      const phone = await open({ url, query: 'scene=1154' });
      await phone.part('article-head__title').waitFor();
      const end = await lastWords(phone, article.html);
      await eventually(async () => assert.ok((await bodyText(phone)).includes(end)));
      await phone.part('article-head__path').first().tap();
      assert.equal(await phone.part('article-foot__next').count(), 0);
      const origin = phone.screen.getByText(article.originUrl).first();
      await origin.tap();
      await phone.page.waitForTimeout(300);
      assert.equal(await phone.url(), url);
      assert.equal(await phone.read((window) => window.mp?.pages.length), 1);
      assert.equal(await phone.read((window) => window.mp?.clipboard), '');
    },
  },
};
