/** What a reader does with brands on a phone, and what the device keeps of it. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import { FIRST_CARD_MS } from './phone';
import type { Phone, PhoneOptions } from './phone';
import { findArticle } from './site';
import { stored } from './stored';
import type { World } from './suite';

export const TEA = 'banzhanshan';
export const TEA_NAME = '半盏山';

export const brandUrl = (id: string): string => `/packages/brand/pages/brand/brand?id=${id}`;

/** The other program's stand-in beside the app. */
export const other = (phone: Phone): Locator => phone.page.locator('#other');

export const pressOther = (phone: Phone, name: string): Promise<void> =>
  other(phone).getByRole('button', { name, exact: true }).click();

/** The title of the launch's sheet, and its buttons. */
export const sheet = (phone: Phone): Locator => phone.part('launch-sheet__title');

export const sheetButton = (phone: Phone, name: string): Locator =>
  phone.part('launch-sheet__button').filter({ hasText: new RegExp(`^${name}$`) });

/** The main action of a brand's page. */
export const action = (phone: Phone, name = '打开小程序'): Locator =>
  phone.screen.getByRole('button', { name, exact: true });

/** Presses a button of WeChat's own dialog. */
export const answerDialog = (phone: Phone, name: string): Promise<void> =>
  phone.app.getByRole('dialog').getByRole('button', { name, exact: true }).tap();

export async function agree(phone: Phone): Promise<void> {
  await sheet(phone).getByText('的小程序？').waitFor();
  await sheetButton(phone, '同意').tap();
}

/** Opens a brand's page and waits for its head. */
export async function openBrand({ open }: World, id = TEA, options: PhoneOptions = {}): Promise<Phone> {
  const phone = await open({ ...options, url: brandUrl(id) });
  await phone.part('brand-head__name').waitFor({ timeout: FIRST_CARD_MS });
  return phone;
}

/** Opens an article with the card of a brand below it and goes there. */
export async function openArticleOf(world: World, brand: string, options: PhoneOptions = {}): Promise<Phone> {
  const { id } = await findArticle(world.site, `a card of ${brand} below`, (article) => {
    return (article.brands ?? []).includes(brand) && !article.html.includes('data-brand');
  });
  const phone = await world.open({ ...options, url: `/pages/article/article?id=${id}` });
  await phone.part('brand-card__name').first().waitFor({ timeout: FIRST_CARD_MS });
  await phone.part('brand-card__name').first().scrollIntoViewIfNeeded();
  return phone;
}

/** What the device has counted, summed over all brands and places. */
export async function counts(phone: Phone): Promise<Record<string, number>> {
  const { rows } = (await stored(phone, 'brand-funnel')) as { rows: { counts: Record<string, number> }[] };
  const sums: Record<string, number> = {};
  for (const row of rows) for (const [step, many] of Object.entries(row.counts)) sums[step] = (sums[step] ?? 0) + many;
  return sums;
}

/** Waits until an address was copied. */
export const copied =
  (address: string) =>
  (phone: Phone): Promise<void> =>
    eventually(async () => assert.equal(await phone.read((window) => window.mp?.clipboard), address));
