/** The way of a reader through the whole app, the same over every backend. */
import assert from 'node:assert/strict';
import type { Expected } from '../backend/foreign/serve';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { assertRunOf, mountedTitles, readToEnd } from './rows';
import type { Site } from './site';
import type { Step } from './suite';

/** Rows of two pages of the app's own size; the third begins behind them. */
const TWO_PAGES = 40;

/** List, its third page, the deepest category, an article, a picture, and back to the same place. */
export function readingPath(expect: (site: Site) => Promise<Expected>): Record<string, Step> {
  return {
    'reads the list on to its third page and back to the place that was left': async ({ site, open }) => {
      const { titles } = await expect(site);
      assert.ok(titles.length > TWO_PAGES + 5, `${titles.length} articles are too few`);
      assert.equal(new Set(titles).size, titles.length, 'titles tell rows apart');
      const phone = await open();
      await phone.waitForCards();
      assert.equal(await assertRunOf(phone, titles), 0, 'the list begins with its first row');
      await scrollTo(phone, titles, TWO_PAGES + 3);
      const place = await restingPlace(phone);
      const [title, card] = await visibleCard(phone);
      await card.tap();
      await eventually(async () => assert.equal(await phone.part('article-head__title').textContent(), title));
      await phone.part('article-foot').waitFor();
      await phone.back();
      await phone.waitForCards();
      assert.ok(Math.abs((await phone.scrollTop()) - place) <= 2, `${place} px, then ${await phone.scrollTop()} px`);
      assert.match((await phone.card(title).locator('[role=link]').getAttribute('aria-label')) ?? '', /已读/);
    },

    'finds the deepest category, whose list is whole': async ({ site, open }) => {
      const { path, titles } = (await expect(site)).deepest;
      assert.ok(path.length >= 2 && titles.length > 0);
      const phone = await open();
      await phone.waitForCards();
      await phone.tab('分类').tap();
      const group = phone.part('categories__group').filter({ hasText: path[0] }).first();
      await group.waitFor();
      const row = group.locator(`[class*="categories__row--${path.length - 1}"]`).filter({ hasText: path.at(-1) });
      // The first group is open by itself.
      if (!(await row.first().isVisible())) await group.locator('[class$="categories__head"]').tap();
      await row.first().tap();
      await phone.waitForCards();
      assert.equal(await phone.part('category__title').textContent(), path.at(-1));
      assert.equal(await phone.part('category__path').textContent(), path.slice(0, -1).join(' / '));
      assert.deepEqual([...(await readToEnd(phone, titles))], titles);
    },

    'finds an article by its title, and comes back to the results': async ({ site, open }) => {
      const { query, title } = (await expect(site)).search;
      const phone = await open();
      await phone.waitForCards();
      await phone.screen.getByRole('button', { name: '搜索' }).tap();
      const field = phone.part('search-field__input').locator('input');
      await field.fill(query);
      await field.press('Enter');
      const result = phone.part('search-row__title').filter({ hasText: title }).first();
      await result.tap();
      await eventually(async () => assert.equal(await phone.part('article-head__title').textContent(), title));
      await phone.back();
      await result.waitFor();
      assert.equal(await field.inputValue(), query);
    },

    'opens an article and a picture in it': async ({ site, open }) => {
      const expected = await expect(site);
      const phone = await open();
      await phone.waitForCards();
      await scrollTo(phone, expected.titles, expected.titles.indexOf(expected.pictured));
      await phone.card(expected.pictured).tap();
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), expected.pictured);
      const picture = phone.part('prose__image').first();
      await picture.scrollIntoViewIfNeeded();
      await picture.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      await picture.tap();
      const preview = phone.app.getByRole('dialog', { name: '图片预览' });
      await preview.waitFor();
      await preview.tap();
      await preview.waitFor({ state: 'detached' });
      const url = await phone.url();
      // A card in a chat holds nothing but the address: the article is found again by its id on a cold start.
      await phone.launch(url);
      await eventually(async () =>
        assert.equal(await phone.part('article-head__title').textContent(), expected.pictured),
      );
    },
  };
}

/** Scrolls until the row with this index is on the screen; the mounted rows stay a run of the titles. */
async function scrollTo(phone: Phone, titles: readonly string[], index: number): Promise<void> {
  const title = titles[index] ?? '';
  for (let stop = 0; stop < 80; stop += 1) {
    await assertRunOf(phone, [...titles]);
    if ((await mountedTitles(phone)).includes(title)) {
      await phone.card(title).scrollIntoViewIfNeeded();
      return;
    }
    await phone.scroll(900);
  }
  throw new Error(`“${title}” did not come`);
}

/** Where the list is once nothing moves any more: rows that come in above change it. */
async function restingPlace(phone: Phone): Promise<number> {
  let place = await phone.scrollTop();
  for (let look = 0; look < 20; look += 1) {
    await phone.page.waitForTimeout(250);
    const now = await phone.scrollTop();
    if (now === place) return place;
    place = now;
  }
  throw new Error('the list does not come to rest');
}

/** The first card that is wholly on the screen, and its title. */
async function visibleCard(phone: Phone): Promise<[string, ReturnType<Phone['card']>]> {
  const index = await phone.cards.evaluateAll((cards) =>
    cards.findIndex((card) => card.getBoundingClientRect().top > 60),
  );
  const card = phone.cards.nth(index);
  return [(await card.locator('[class$="--article-card__title"]').textContent()) ?? '', card];
}
