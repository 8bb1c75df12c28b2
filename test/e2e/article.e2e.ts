/** One article, opened from the list: what it shows, that it is whole, and the way back. */
import assert from 'node:assert/strict';
import type { Article } from '../../miniprogram/core/article';
import { bodyText, lastWords } from './body';
import { eventually } from './eventually';
import { saveScreenshot } from './screenshots';
import { allArticles, findArticle } from './site';
import type { Suite } from './suite';

export const articleSuite: Suite = {
  name: 'article',
  steps: {
    'opens by a tap with title, author, date, path, cover and text': async ({ site, open }) => {
      const [first] = await allArticles(site);
      assert.ok(first?.cover);
      const phone = await open();
      await phone.waitForCards();
      await phone.card(first.title).tap();
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), first.title);
      const meta = (await phone.part('article-head__meta').textContent()) ?? '';
      const day = new Date(first.date);
      assert.ok(meta.includes(first.author), meta);
      assert.ok(meta.includes(`${day.getMonth() + 1}月${day.getDate()}日`), meta);
      const paths = await phone.part('article-head__path').allTextContents();
      const expected = first.categoryPaths.map((path) => path.map(({ name }) => name).join(' / '));
      assert.deepEqual(
        paths.map((path) => path.trim()),
        expected,
      );
      const picture = phone.screen.locator(`img[src$="${first.cover.src.replace(/^.*\//, '')}"]`).first();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      assert.ok((await bodyText(phone)).length > 200);
      await saveScreenshot(phone, 'article');
    },

    'shows a long article to its last sentence': async ({ site, open }) => {
      const long = (await allArticles(site)).reduce((most, next) => (next.length > most.length ? next : most));
      assert.ok(long.length > 10_000);
      const { html } = await site.api<Article>(`article/${long.id}.json`);
      const phone = await open();
      await phone.openArticle(long.id);
      await phone.part('article-foot').waitFor();
      const end = await lastWords(phone, html);
      const text = await bodyText(phone);
      assert.ok(text.includes(end), `“${end}” is missing`);
      assert.ok(text.length > long.length * 0.98);
    },

    'leaves the blocks that are shown as they are while the others come': async ({ site, open }) => {
      const long = (await allArticles(site)).reduce((most, next) => (next.length > most.length ? next : most));
      const phone = await open();
      await phone.context.addInitScript(() => {
        Object.assign(window, { replaced: [] });
        new MutationObserver((changes) => {
          const removed = changes.flatMap(({ removedNodes }) => [...removedNodes]);
          const rooms = removed.filter((node) => node instanceof Element && node.classList.contains('prose__room'));
          (window as unknown as { replaced: string[] }).replaced.push(...rooms.map((room) => room.textContent ?? ''));
        }).observe(document, { subtree: true, childList: true });
      });
      await phone.openArticle(long.id);
      await phone.part('article-foot').waitFor();
      assert.ok((await phone.part('prose__room').count()) > 3);
      assert.deepEqual(await phone.read((window) => (window as unknown as { replaced: string[] }).replaced), []);
    },

    'draws only what is near the screen of a long article, and is as high without the rest': async ({ site, open }) => {
      const long = (await allArticles(site)).reduce((most, next) => (next.length > most.length ? next : most));
      const phone = await open();
      await phone.openArticle(long.id);
      await phone.part('article-foot').waitFor();
      // Pictures without a size in the markup, and fonts, are known once all of it was on the screen.
      await bodyText(phone);
      await phone.rest();
      const rooms = phone.part('prose__room');
      const drawn = () =>
        rooms.evaluateAll((all) => all.filter(({ childElementCount }) => childElementCount > 0).length);
      const height = () => phone.read(({ document }) => document.documentElement.scrollHeight);
      await phone.read(({ scrollTo }) => {
        scrollTo(0, 0);
      });
      await eventually(async () => {
        assert.ok(
          await rooms.first().evaluate(({ childElementCount }) => childElementCount > 0),
          'the start is not drawn',
        );
        assert.ok((await drawn()) < (await rooms.count()) / 2, 'all of it is drawn');
      });
      const before = await height();
      await phone.read(({ scrollTo }) => {
        scrollTo(0, 1e6);
      });
      await eventually(async () => {
        const last = rooms.last();
        assert.ok(await last.evaluate(({ childElementCount }) => childElementCount > 0), 'the end is not drawn');
      });
      await eventually(async () => {
        assert.ok(Math.abs((await height()) - before) <= 4, `${before} px high, then ${await height()} px`);
        assert.ok((await drawn()) < (await rooms.count()) / 2, 'what was read stays drawn');
      });
    },

    'leads back to the same place of the list, where the row is marked as read': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      await eventually(async () => {
        await phone.scroll(1100);
        assert.ok((await phone.scrollTop()) > 2000);
      });
      await phone.rest();
      const place = await phone.scrollTop();
      const seen = await phone.cards.evaluateAll((cards) =>
        cards.findIndex((card) => card.getBoundingClientRect().top > 150),
      );
      const card = phone.cards.nth(seen);
      const title = (await card.locator('[class$="--article-card__title"]').textContent()) ?? '';
      const label = (await card.locator('[role=link]').getAttribute('aria-label')) ?? '';
      await card.tap();
      await phone.part('article-head__title').waitFor();
      await phone.scroll(300);
      await phone.back();
      await phone.waitForCards();
      assert.ok(Math.abs((await phone.scrollTop()) - place) <= 2, `${place} px, then ${await phone.scrollTop()} px`);
      const row = phone.card(title);
      assert.equal(await row.locator('[role=link]').getAttribute('aria-label'), `已读，${label}`);
      const color = (of: string) => phone.card(of).locator('[class$="--article-card__title"]');
      const unread =
        (await phone.cards
          .nth(seen + 1)
          .locator('[class$="--article-card__title"]')
          .textContent()) ?? '';
      const colors = [title, unread].map((of) => color(of).evaluate((element) => getComputedStyle(element).color));
      const [read, other] = await Promise.all(colors);
      assert.notEqual(read, other, 'a read row is dimmed');
    },

    'goes on from its foot to the next article': async ({ site, open }) => {
      const article = await findArticle(site, 'an older one', ({ older }) => older !== null);
      const phone = await open();
      await phone.openArticle(article.id);
      await phone.part('article-foot__next').filter({ hasText: article.older?.title }).first().tap();
      await eventually(async () => assert.equal(await phone.url(), `/pages/article/article?id=${article.older?.id}`));
      await eventually(async () =>
        assert.equal(await phone.part('article-head__title').textContent(), article.older?.title),
      );
      assert.ok((await phone.scrollTop()) <= 2, 'a new page begins at its top');
    },

    'says so when an article has no text': async ({ site, open }) => {
      const empty = await findArticle(site, 'no text', ({ html }) => html.trim() === '');
      const phone = await open();
      await phone.openArticle(empty.id);
      await phone.screen.getByText('这篇文章没有正文').waitFor();
    },
  },
};
