/** Blocks that the site makes ahead: they are what is shown, and nobody sees a difference when there are none. */
import assert from 'node:assert/strict';
import type { Article } from '../../miniprogram/core/article';
import { BLOCKS_VERSION } from '../../miniprogram/html/block';
import { bodyText } from './body';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { allArticles } from './site';
import type { Site } from './site';
import type { Suite } from './suite';

const ARTICLES = 4;

/** The articles of the most kinds of blocks. */
async function richest(site: Site): Promise<Article[]> {
  const all = await Promise.all((await allArticles(site)).map(({ id }) => site.api<Article>(`article/${id}.json`)));
  const kinds = ({ blocks }: Article): number =>
    new Set((blocks as { blocks: { kind: string }[] }).blocks.map(({ kind }) => kind)).size;
  return all.sort((one, other) => kinds(other) - kinds(one)).slice(0, ARTICLES);
}

/** What a reader sees of each article: its text and its first pictures, of which samples lack some on purpose. */
async function shown(phone: Phone, articles: Article[]): Promise<{ text: string; pictures: string[] }[]> {
  phone.expectErrors(/Failed to load resource/);
  const all = [];
  for (const { id } of articles) {
    await phone.openArticle(id);
    await phone.part('article-foot').waitFor();
    const text = await bodyText(phone);
    all.push({ text, pictures: await pictures(phone) });
  }
  return all;
}

/** Addresses of the pictures that begin at the top of the article, once each has come or failed. */
async function pictures(phone: Phone): Promise<string[]> {
  let found: string[] | null = null;
  await eventually(async () => {
    found = await phone.read(({ document, innerHeight }) => {
      // They begin within 800 px; those at the very edge may or may not.
      const rooms = [...document.querySelectorAll('wx-page:not([hidden]) [class*="body-image__room"]')].filter(
        (room) => room.getBoundingClientRect().top < innerHeight + 600,
      );
      const addresses = rooms.map((room) => {
        const image = room.querySelector('img');
        if (image !== null) return image.complete && image.naturalWidth > 0 ? image.src : null;
        return room.querySelector('[class*="body-image__address"]')?.textContent ?? null;
      });
      return addresses.includes(null) ? null : (addresses as string[]);
    });
    assert.ok(found);
  });
  return found ?? [];
}

export const blocksAheadSuite: Suite = {
  name: 'blocks-ahead',
  steps: {
    'are what is shown, not the HTML beside them': async ({ site, open }) => {
      const [article] = await richest(site);
      assert.ok(article);
      const before = await shown(await open(), [article]);
      const phone = await open();
      await phone.page.route(`**/article/${article.id}.json`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as Article), html: '<p>来自网页</p>' } });
      });
      assert.deepEqual(await shown(phone, [article]), before);
    },

    'give the same text and pictures as the HTML alone': async ({ site, open }) => {
      const articles = await richest(site);
      assert.ok(articles.every(({ blocksVersion }) => blocksVersion === BLOCKS_VERSION));
      const ahead = await shown(await open(), articles);
      assert.ok(ahead.every(({ text }) => text.length > 100));
      await site.stopBackend();
      await site.restartBackend(false);
      const { blocks } = await site.api<Article>(`article/${articles[0]?.id}.json`);
      assert.equal(blocks, undefined);
      assert.deepEqual(await shown(await open(), articles), ahead);
    },
  },
};
