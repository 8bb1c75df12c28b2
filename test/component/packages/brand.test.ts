/** The account page of a brand and its cards, also when what the site says of it is hostile. */
import { brand, brandFile, brandPage, brandsFile } from '../../fakes/brands';
import { mutated, seeded } from '../../fakes/mutate';
import { articleFile } from '../../fakes/api-files';
import { fullArticle } from '../../fakes/posts';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { allInside, tapInside } from '../inside';
import { serve, serveSite } from '../server';
import { zh } from '../../../miniprogram/packages/brand/core/messages-zh';

const PAGE = 'packages/brand/pages/brand/brand';

function serveBrands(list: object = brandsFile([brand('tea')]), page: object = brandFile(brandPage('tea'))): void {
  serveSite();
  serve('brands.json', list);
  serve('brand/tea.json', page);
}

async function open(id = 'tea'): Promise<Part> {
  const page = mountPage(PAGE, { id });
  await settled();
  return page;
}

it('shows every part that has something in it', async () => {
  serveBrands();
  const shown = text(await open());
  for (const part of ['云溪茶社', '已认证', '今日新茶', '春茶抽签', '春茶', '¥68', '采茶', '河边路 1 号', '茶山笔记'])
    expect(shown).toContain(part);
});

it('shows nothing of the parts that a brand does not have', async () => {
  const bare = { version: 1, build: 'b1', id: 'tea', intro: '只有一句话。' };
  serveBrands(brandsFile([brand('tea', { launch: null, verified: false })]), bare);
  const shown = text(await open());
  expect(shown).toContain('只有一句话。');
  const { page } = zh;
  for (const part of [
    page.products,
    page.shops,
    page.channels,
    page.topics,
    page.articles,
    page.message,
    page.verified,
  ])
    expect(shown).not.toContain(part);
  expect(shown).not.toContain(zh.card.open);
});

it('asks, and opens half a screen by the tap of 同意', async () => {
  serveBrands();
  const page = await open();
  await tapInside(page, 'brand-head__action--main');
  expect(fakeWx().calls.to('openEmbeddedMiniProgram')).toEqual([]);
  await tapInside(page, 'launch-sheet__button--primary');
  expect(fakeWx().calls.to('openEmbeddedMiniProgram')).toEqual([
    expect.objectContaining({ appId: 'wx00000000000000a1', path: 'pages/home/home' }),
  ]);
});

it('leads home from an address that names no brand', async () => {
  serveBrands();
  fakeWx().network.answer('/brand/gone.json', { statusCode: 404 });
  const page = await open('gone');
  expect(text(page)).toContain(zh.page.missing.title);
  await tapInside(page, 'load-state__action');
  expect(fakeWx().calls.to('switchTab')).toEqual([{ url: '/pages/list/list' }]);
});

it('is shared as a page of its own', async () => {
  serveBrands();
  const page = await open();
  const share = (page.instance as unknown as { onShareAppMessage: () => object }).onShareAppMessage();
  expect(share).toMatchObject({ path: '/packages/brand/pages/brand/brand?id=tea' });
});

it('puts the cards of the named brands below an article', async () => {
  serveBrands();
  serve('article/p1.json', articleFile(fullArticle('p1', { brands: ['tea', 'nobody'] })));
  const page = mountPage('pages/article/article', { id: 'p1' });
  await settled();
  expect(allInside(page, 'brand-card__name').map(({ textContent }) => textContent?.trim())).toEqual(['云溪茶社 tea']);
});

it('puts a card where the author marked its place, and the others below', async () => {
  serveBrands(brandsFile([brand('tea'), brand('kiln')]));
  const html = '<h2>先看窑</h2><div data-brand="kiln"></div><div data-brand="oil"></div><h2>再喝茶</h2>';
  serve('article/p1.json', articleFile(fullArticle('p1', { html, brands: ['tea', 'kiln'] })));
  const page = mountPage('pages/article/article', { id: 'p1' });
  await settled();
  expect(allInside(page, 'brand-card__name')).toHaveLength(2);
  expect(text(page)).toMatch(/先看窑.*云溪茶社 kiln.*再喝茶.*云溪茶社 tea/);
});

it.each(Array.from({ length: 24 }, (_, at) => at))('stands through hostile brands, number %d', async (seed) => {
  const chance = seeded(seed);
  serveBrands(
    mutated(brandsFile([brand('tea')]), chance) as object,
    mutated(brandFile(brandPage('tea')), chance) as object,
  );
  const page = await open();
  for (const act of ['brand-head__action--main', 'brand-chips__item', 'brand-products__item', 'load-state__action'])
    if (allInside(page, act).length > 0) await tapInside(page, act);
  expect(text(page)).not.toBe('');
});
