/** Dark and light, small and large screens, small and large text. */
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { saveScreenshot } from './screenshots';
import { assertNoSideways } from './sideways';
import { allArticles, categoryTree, findArticle } from './site';
import type { Site } from './site';
import type { Suite } from './suite';

/** Light or dark: how bright the page behind the text is, from 0 to 255, and the text on it. */
async function brightness(phone: Phone): Promise<{ paper: number; ink: number }> {
  const paper = await phone.screen.evaluate((page) => getComputedStyle(page).backgroundColor);
  const title = phone.screen.locator('[class*="__title"]').first();
  return { paper: levelOf(paper), ink: levelOf(await title.evaluate((text) => getComputedStyle(text).color)) };
}

function levelOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

async function everyPage(site: Site): Promise<string[]> {
  const [category] = await categoryTree(site);
  const table = await findArticle(site, 'a table', ({ html }) => /<table[^>]*width="980"/.test(html));
  const code = await findArticle(site, 'code', ({ title }) => title.includes('Python'));
  const [first] = await allArticles(site);
  const articles = [table, code, first].map((article) => `/pages/article/article?id=${article?.id}`);
  const lists = ['/pages/list/list', '/pages/categories/categories', '/pages/library/library'];
  return [...lists, `/pages/category/category?id=${category?.id}`, ...articles];
}

export const looksSuite: Suite = {
  name: 'looks',
  steps: {
    'is light or dark as the phone is': async ({ site, open }) => {
      const [article] = await allArticles(site);
      const light = await open();
      await light.waitForCards();
      const byDay = await brightness(light);
      assert.ok(byDay.paper > 230 && byDay.ink < 80, JSON.stringify(byDay));
      await saveScreenshot(light, 'list');
      const dark = await open({ colorScheme: 'dark' });
      await dark.waitForCards();
      const byNight = await brightness(dark);
      assert.ok(byNight.paper < 40 && byNight.ink > 170, JSON.stringify(byNight));
      await saveScreenshot(dark, 'list-dark');
      await dark.openArticle(article?.id ?? '');
      const reading = await brightness(dark);
      assert.ok(reading.paper < 40 && reading.ink > 170, JSON.stringify(reading));
      await saveScreenshot(dark, 'article-dark');
    },

    'changes with the phone while an article is open, and keeps the place': async ({ site, open }) => {
      const [article] = await allArticles(site);
      const phone = await open();
      await phone.openArticle(article?.id ?? '');
      await phone.part('article-foot').waitFor();
      await phone.scroll(500);
      await phone.rest();
      const place = await phone.scrollTop();
      await phone.page.emulateMedia({ colorScheme: 'dark' });
      await eventually(async () => assert.ok((await brightness(phone)).paper < 40));
      assert.ok(Math.abs((await phone.scrollTop()) - place) <= 2);
      await phone.read((window) => window.mp?.chooseTheme('light'));
      await eventually(async () => assert.ok((await brightness(phone)).paper > 230));
    },

    'never scrolls sideways at 320 px with text at 200 %': async ({ site, open }) => {
      const phone = await open({ width: 320, height: 640, query: 'font=2' });
      // One picture of the sample site is not there on purpose.
      phone.expectErrors(/404 .*\/x$/);
      for (const url of await everyPage(site)) {
        await phone.launch(url, 'font=2');
        await phone.screen.locator('[class*="__title"], [class*="__name"]').first().waitFor();
        await phone.picturesLoaded();
        await assertNoSideways(phone, url);
        if (url.includes('article')) await saveScreenshot(phone, 'article-big-text');
      }
    },

    'makes the text as large as the settings say': async ({ site, open }) => {
      const [article] = await allArticles(site);
      const phone = await open();
      const size = async () => {
        await phone.openArticle(article?.id ?? '');
        const sizeOf = phone.part('prose').first();
        return parseFloat(await sizeOf.evaluate((text) => getComputedStyle(text).fontSize));
      };
      const before = await size();
      await phone.launch('/packages/settings/pages/settings/settings');
      const larger = phone.screen.getByRole('button', { name: '放大文字' });
      const shown = phone.part('settings__value');
      while ((await shown.textContent()) !== '200%') {
        const last = await shown.textContent();
        await larger.tap();
        await eventually(async () => assert.notEqual(await shown.textContent(), last));
      }
      const after = await size();
      assert.ok(Math.abs(after / before - 2) < 0.02, `${before} px, then ${after} px`);
    },

    'keeps lines short on a wide window': async ({ site, open }) => {
      const article = await findArticle(site, 'a long text', ({ length }) => length > 4000);
      for (const url of [`/pages/article/article?id=${article.id}`, '/pages/list/list']) {
        const phone = await open({ width: 1024, height: 900, url });
        // The preview draws a phone on a wide window; here the app is to have all of it.
        await phone.page.addStyleTag({
          content: '#phone { width: 100% !important } #panel { display: none !important }',
        });
        await phone.screen.locator('[class*="__title"]').first().waitFor();
        await eventually(async () => assert.equal(await phone.read((window) => window.innerWidth), 1024));
        const text = phone.screen.locator('[class*="prose__text"], rich-text, wx-rich-text, article-card').first();
        const box = await text.boundingBox();
        assert.ok(box && box.width > 400 && box.width <= 720, `${url}: lines of ${box?.width} px`);
        assert.ok(Math.abs(box.x + box.width / 2 - 512) < 12, `${url}: the column stands in the middle`);
      }
    },
  },
};
