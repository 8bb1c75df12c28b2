/** The library: what was begun, history, favourites, settings, and how each is changed. */
import assert from 'node:assert/strict';
import { saveScreenshot } from './screenshots';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { allArticles } from './site';
import { stored } from './stored';
import type { Suite, World } from './suite';

const LIBRARY = '/pages/library/library';
const HISTORY = '/packages/library/pages/shelf/shelf?list=history';

async function readThree({ site, open }: World): Promise<{ phone: Phone; titles: string[] }> {
  const articles = (await allArticles(site)).slice(2, 5);
  const phone = await open();
  for (const { id } of articles) await phone.openArticle(id);
  await phone.launch(HISTORY);
  await phone.part('shelf__title').first().waitFor();
  return { phone, titles: articles.map(({ title }) => title).reverse() };
}

async function shownTitles(phone: Phone): Promise<string[]> {
  return (await phone.part('shelf__title').allInnerTexts()).map((text) => text.trim());
}

const way = (phone: Phone, name: string) => phone.part('library__way').filter({ hasText: name });

export const librarySuite: Suite = {
  name: 'library',
  steps: {
    'says that nothing was read yet': async ({ open }) => {
      const phone = await open({ url: LIBRARY });
      await phone.screen.getByText('还没有读过的文章').waitFor();
      await way(phone, '阅读历史').tap();
      await phone.screen.getByText('还没有读过的文章').waitFor();
      assert.equal(await phone.screen.getByRole('button', { name: '清空' }).count(), 0);
    },

    'lists what was opened, the newest first, and opens it again': async (world) => {
      const { phone, titles } = await readThree(world);
      assert.deepEqual(await shownTitles(phone), titles);
      await phone.part('shelf__row').first().tap();
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), titles[0]);
    },

    'offers to read on where the reader stopped': async ({ site, open }) => {
      const article = (await allArticles(site)).find(({ length }) => length > 1500 && length < 5000);
      assert.ok(article);
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('article-foot').waitFor();
      await phone.scroll(900);
      await eventually(async () => assert.ok(JSON.stringify(await stored(phone, 'places')).includes(article.id)));
      await phone.launch(LIBRARY);
      await phone.part('library__row').filter({ hasText: article.title }).filter({ hasText: '读到' }).waitFor();
      await saveScreenshot(phone, 'library');
      await phone.part('library__row').first().tap();
      await phone.part('article-foot').waitFor();
      await eventually(async () => assert.ok((await phone.scrollTop()) > 300));
    },

    'keeps favourites from an article and from a list, and takes them away': async ({ site, open }) => {
      const [first, second] = await allArticles(site);
      assert.ok(first && second);
      const phone = await open();
      await phone.waitForCards();
      await phone.holdDown(phone.card(second.title));
      await phone.app.getByText('收藏', { exact: true }).tap();
      await phone.told('已收藏');
      await phone.card(first.title).tap();
      await phone.part('article-foot').waitFor();
      await phone.screen.getByRole('button', { name: '收藏', exact: true }).tap();
      await phone.screen.getByRole('button', { name: '取消收藏' }).waitFor();
      await phone.launch(LIBRARY);
      await way(phone, '收藏').filter({ hasText: '2 篇' }).tap();
      await phone.part('shelf__title').first().waitFor();
      assert.deepEqual(await shownTitles(phone), [first.title, second.title]);
      await phone.holdDown(phone.part('shelf__row').first());
      await phone.app.getByText('取消收藏').tap();
      await eventually(async () => assert.deepEqual(await shownTitles(phone), [second.title]));
    },

    'changes the size of the text for all pages': async ({ open }) => {
      const phone = await open({ url: LIBRARY });
      await way(phone, '设置').tap();
      const larger = phone.screen.getByRole('button', { name: '放大文字' });
      for (let step = 0; step < 5; step += 1) await larger.tap();
      await phone.screen.getByText('200%').waitFor();
      await phone.launch(LIBRARY);
      await way(phone, '设置').filter({ hasText: '200%' }).waitFor();
    },

    'clears the history only after a confirmation, and keeps the read marks': async (world) => {
      const { phone, titles } = await readThree(world);
      const clear = phone.screen.getByRole('button', { name: '清空' });
      const dialog = phone.app.getByRole('dialog');
      await clear.tap();
      await dialog.getByRole('button', { name: '取消' }).tap();
      await dialog.waitFor({ state: 'detached' });
      assert.equal((await shownTitles(phone)).length, 3);
      await clear.tap();
      await dialog.getByRole('button', { name: '清空' }).tap();
      await phone.screen.getByText('还没有读过的文章').waitFor();
      await phone.launch();
      await phone.waitForCards();
      const row = phone.card(titles[0] ?? '').locator('[role=link]');
      await eventually(async () => assert.match((await row.getAttribute('aria-label')) ?? '', /^已读/));
    },
  },
};
