/** The library: what was read, newest first, and how it is cleared. */
import assert from 'node:assert/strict';
import { saveScreenshot } from './screenshots';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { allArticles } from './site';
import type { Suite, World } from './suite';

async function readThree({ site, open }: World): Promise<{ phone: Phone; titles: string[] }> {
  const articles = (await allArticles(site)).slice(2, 5);
  const phone = await open();
  for (const { id } of articles) await phone.openArticle(id);
  await phone.launch('/pages/library/library');
  await phone.part('library__row-title').first().waitFor();
  return { phone, titles: articles.map(({ title }) => title).reverse() };
}

async function shownTitles(phone: Phone): Promise<string[]> {
  const texts = await phone.part('library__row-title').allInnerTexts();
  return texts.map((text) => text.trim());
}

export const librarySuite: Suite = {
  name: 'library',
  steps: {
    'says that nothing was read yet': async ({ open }) => {
      const phone = await open({ url: '/pages/library/library' });
      await phone.screen.getByText('还没有读过的文章').waitFor();
      assert.equal(await phone.screen.getByRole('button', { name: '清空' }).count(), 0);
    },

    'lists what was opened, the newest first, and opens it again': async (world) => {
      const { phone, titles } = await readThree(world);
      assert.deepEqual(await shownTitles(phone), titles);
      await saveScreenshot(phone, 'library');
      await phone.part('library__row-title').first().tap();
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), titles[0]);
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
