/** Cards where the author of an article marked their places, and the page of what is passed on. */
import assert from 'node:assert/strict';
import type { Article } from '../../miniprogram/core/article';
import { agree, other, TEA, TEA_NAME } from './brand-phone';
import { FIRST_CARD_MS } from './phone';
import type { Phone } from './phone';
import { findArticle } from './site';
import type { Step } from './suite';

const pageOf = ({ id }: Article): string => `/pages/article/article?id=${id}`;

const cards = (phone: Phone) => phone.part('brand-card__name');

const topOf = async (locator: ReturnType<Phone['part']>): Promise<number> => {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box.y;
};

export const brandPlaces: Record<string, Step> = {
  'draws a card where the author marked its place, and that of the other brand below the body': async (world) => {
    const article = await findArticle(world.site, 'a marked and another brand', ({ brands, html }) => {
      return brands?.length === 2 && html.includes('data-brand');
    });
    const phone = await world.open({ url: pageOf(article) });
    await cards(phone).nth(1).waitFor({ timeout: FIRST_CARD_MS });
    assert.deepEqual(
      (await cards(phone).allTextContents()).map((name) => name.trim()),
      ['雁脊', '慢火厨房'],
    );
    const inBody = phone.part('article__body').locator('[class*="brand-card__name"]');
    assert.deepEqual(
      (await inBody.allTextContents()).map((name) => name.trim()),
      ['雁脊'],
    );
    const heading = phone.screen.locator('[class*="prose__heading--2"]').first();
    assert.ok((await topOf(heading)) < (await topOf(cards(phone).first())));
  },

  'opens the mini program from a card in the body, whose brand has no second card below': async (world) => {
    const article = await findArticle(world.site, 'a marked tea house', ({ html }) =>
      html.includes(`data-brand="${TEA}"`),
    );
    const phone = await world.open({ url: pageOf(article) });
    await cards(phone).getByText(TEA_NAME).waitFor({ timeout: FIRST_CARD_MS });
    await phone.part('article-foot').first().waitFor({ state: 'attached' });
    assert.equal(await cards(phone).count(), 1);
    await phone.part('brand-card__action').tap();
    await agree(phone);
    await other(phone).getByText(`"article":"${article.id}"`).waitFor();
  },

  'draws nothing at a mark of a brand that the article does not name': async (world) => {
    const article = await findArticle(world.site, 'a mark', ({ html }) => html.includes('data-brand'));
    const phone = await world.open();
    await phone.page.route(`**/article/${article.id}.json`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...((await answer.json()) as object), brands: [] } });
    });
    await phone.launch(pageOf(article));
    await phone.part('article-foot').first().waitFor({ state: 'attached', timeout: FIRST_CARD_MS });
    assert.equal(await phone.screen.locator('brand-cards').count(), 0);
  },

  'leads from the settings to the page of what is passed on': async ({ open }) => {
    const phone = await open({ url: '/packages/settings/pages/settings/settings' });
    await phone.screen.getByRole('link', { name: '隐私' }).tap();
    await phone.screen.getByText('还没有同意过任何品牌').waitFor();
  },
};
