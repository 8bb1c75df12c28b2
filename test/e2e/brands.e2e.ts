/** From an article to a brand and back: the card, the question, the launch, every way it can end, and the way on. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Phone, PhoneOptions } from './phone';
import { findArticle } from './site';
import type { Suite, World } from './suite';

const TEA = 'banzhanshan';
const TEA_NAME = '半盏山';

const brandUrl = (id: string): string => `/packages/brand/pages/brand/brand?id=${id}`;

/** The other program's stand-in beside the app. */
const other = (phone: Phone): Locator => phone.page.locator('#other');
const pressOther = (phone: Phone, name: string): Promise<void> =>
  other(phone).getByRole('button', { name, exact: true }).click();
const sheet = (phone: Phone): Locator => phone.part('launch-sheet__title');
const action = (phone: Phone, name = '打开小程序'): Locator => phone.screen.getByRole('button', { name, exact: true });
const sheetButton = (phone: Phone, name: string): Locator =>
  phone.part('launch-sheet__button').filter({ hasText: new RegExp(`^${name}$`) });

/** Opens a brand's page and waits for its head. */
async function openBrand({ open }: World, id = TEA, options: PhoneOptions = {}): Promise<Phone> {
  const phone = await open({ ...options, url: brandUrl(id) });
  await phone.part('brand-head__name').waitFor();
  return phone;
}

async function openArticleOf(world: World, brand: string, options: PhoneOptions = {}): Promise<Phone> {
  const { id } = await findArticle(world.site, `a card of ${brand} below`, (article) => {
    return (article.brands ?? []).includes(brand) && !article.html.includes('data-brand');
  });
  const phone = await world.open({ ...options, url: `/pages/article/article?id=${id}` });
  await phone.part('brand-card__name').first().waitFor();
  await phone.part('brand-card__name').first().scrollIntoViewIfNeeded();
  return phone;
}

async function agree(phone: Phone): Promise<void> {
  await sheet(phone).getByText('的小程序？').waitFor();
  await sheetButton(phone, '同意').tap();
}

/** What the device has counted for a brand, summed over its rows. */
async function counts(phone: Phone): Promise<Record<string, number>> {
  const { rows } = (await phone.read(() =>
    (window as unknown as { wx: { getStorageSync: (key: string) => unknown } }).wx.getStorageSync('brand-funnel'),
  )) as { rows: { counts: Record<string, number> }[] };
  const sums: Record<string, number> = {};
  for (const row of rows) for (const [step, many] of Object.entries(row.counts)) sums[step] = (sums[step] ?? 0) + many;
  return sums;
}

export const brandsSuite: Suite = {
  name: 'brands',
  steps: {
    'asks once, opens half a screen in the tap of 同意, and comes back to the same place with what was bought': async (
      world,
    ) => {
      const phone = await openArticleOf(world, TEA);
      const before = await phone.scrollTop();
      await phone.part('brand-card__action').first().tap();
      await agree(phone);
      await other(phone).getByText('path: pages/home/home').waitFor();
      assert.equal(await other(phone).getAttribute('data-kind'), 'half');
      await other(phone).locator('#other-back').fill('{"order":"7"}');
      await pressOther(phone, '返回小程序');
      await phone.part('brand-card__line').getByText('对方说订单已完成').waitFor();
      assert.equal(await phone.scrollTop(), before);
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

    'opens nothing without consent': async (world) => {
      const phone = await openBrand(world);
      await action(phone).tap();
      await sheetButton(phone, '不同意').tap();
      await sheet(phone).waitFor({ state: 'detached' });
      await action(phone).tap();
      await sheet(phone).getByText(`打开“${TEA_NAME}”的小程序？`).waitFor();
      assert.equal(await other(phone).isVisible(), false);
    },

    'shows 正在启动小程序, and a late answer after 关闭 changes nothing': async (world) => {
      const phone = await openBrand(world, TEA, { query: 'other=refuse&otherDelay=700' });
      await action(phone).tap();
      await agree(phone);
      await sheet(phone).getByText('正在启动小程序').waitFor();
      await sheetButton(phone, '关闭').tap();
      await sheet(phone).waitFor({ state: 'detached' });
      await phone.page.waitForTimeout(900);
      assert.equal(await sheet(phone).count(), 0);
    },
  },
};
