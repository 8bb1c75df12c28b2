/** What a reader can tap or swipe inside an article: pictures, code, tables, links. */
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { assertNoSideways } from './sideways';
import { findArticle } from './site';
import type { Suite } from './suite';

const copied = (phone: Phone) => phone.read((window) => window.mp?.clipboard ?? '');

export const bodyPartsSuite: Suite = {
  name: 'body parts',
  steps: {
    'opens a picture over the page and closes it': async ({ site, open }) => {
      const article = await findArticle(site, 'pictures', ({ html }) => (html.match(/<img/g) ?? []).length > 2);
      const phone = await open();
      await phone.openArticle(article.id);
      const picture = phone.part('prose__image').first();
      await picture.scrollIntoViewIfNeeded();
      await picture.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      const src = await picture.locator('img').getAttribute('src');
      await picture.tap();
      const preview = phone.app.getByRole('dialog', { name: '图片预览' });
      await preview.waitFor();
      const pictures = await preview
        .locator('img')
        .evaluateAll((images) => images.map((one) => one.getAttribute('src')));
      assert.equal(pictures[0], src);
      assert.ok(pictures.length > 1, 'the other pictures of the article are there too');
      await preview.tap();
      await preview.waitFor({ state: 'detached' });
      assert.match(await phone.url(), /article/);
    },

    'copies code as it was written': async ({ site, open }) => {
      const article = await findArticle(site, 'code', ({ title }) => title.includes('长列表'));
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.screen.getByRole('button', { name: '复制代码' }).first().tap();
      await eventually(async () => assert.notEqual(await copied(phone), ''));
      const lines = (await copied(phone)).split('\n');
      assert.ok(lines.length > 5);
      assert.ok(
        lines.some((line) => /^ {2}\S/.test(line)),
        'the indent is kept',
      );
      await phone.told('已复制');
    },

    'moves a wide table sideways and leaves the page where it is': async ({ site, open }) => {
      const article = await findArticle(site, 'a wide table', ({ html }) => /<table[^>]*width="980"/.test(html));
      const phone = await open();
      // One picture of this table is not there on purpose.
      phone.expectErrors(/404 .*\/x$/);
      await phone.openArticle(article.id);
      const table = phone.part('prose__table').first();
      await table.waitFor();
      await assertNoSideways(phone, article.title);
      const isWide = await table.evaluate((box) => box.scrollWidth > box.clientWidth);
      assert.ok(isWide, 'the table is wider than the screen');
      await phone.swipeLeft(table, 180);
      await eventually(async () => assert.ok((await table.evaluate((box) => box.scrollLeft)) > 100));
      assert.equal(await phone.read((window) => window.scrollX), 0);
    },

    'lets long lines of code scroll in their own box': async ({ site, open }) => {
      const article = await findArticle(site, 'long code', ({ title }) => title.includes('Python'));
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('prose__code').first().waitFor();
      await assertNoSideways(phone, article.title);
    },

    'follows a link to another article of the site': async ({ site, open }) => {
      const article = await findArticle(site, 'links', ({ links }) => Object.keys(links).length > 5);
      const ids = Object.values(article.links);
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('prose__link').first().tap();
      await eventually(async () => assert.notEqual(await phone.url(), `/pages/article/article?id=${article.id}`));
      const id = (await phone.url()).replace('/pages/article/article?id=', '');
      assert.ok(ids.includes(id), `${id} is not among the links`);
      await phone.part('article-head__title').waitFor();
      await phone.back();
      await eventually(async () => assert.equal(await phone.url(), `/pages/article/article?id=${article.id}`));
    },

    'copies a link that leads elsewhere and says so': async ({ site, open }) => {
      const elsewhere = /<a [^>]*href="(https?:\/\/(?!mp\.weixin|qingdu)[^"]+)"/;
      const article = await findArticle(site, 'a link elsewhere', ({ html }) => elsewhere.test(html));
      const address = (elsewhere.exec(article.html)?.[1] ?? '').replaceAll('&amp;', '&');
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('article-foot').waitFor();
      const link = phone.part('prose__link').and(phone.screen.locator(`[data-href="${address}"]`));
      const any = (await link.count()) > 0 ? link.first() : phone.part('prose__link').first();
      await any.tap();
      await eventually(async () => assert.equal(await copied(phone), address));
      await phone.told('链接已复制');
      assert.equal(await phone.url(), `/pages/article/article?id=${article.id}`);
    },

    'offers the address of a link that is held, and stays where it is': async ({ site, open }) => {
      const article = await findArticle(site, 'links', ({ links }) => Object.keys(links).length > 5);
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.holdDown(phone.part('prose__link').first());
      await phone.app.getByText('复制链接', { exact: true }).tap();
      await phone.told('链接已复制');
      const address = await copied(phone);
      assert.ok(
        Object.keys(article.links).some((link) => link !== '' && address.endsWith(link)),
        address,
      );
      assert.equal(await phone.url(), `/pages/article/article?id=${article.id}`);
    },
  },
};
