/** A long list: it pages on, costs the same everywhere, and can be pulled to refresh. */
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { assertRunOf, countNodes, mountedTitles, readToEnd, titlesOf } from './rows';
import { allArticles } from './site';
import type { Suite } from './suite';

/** Scrolls until the first page of the list is no longer mounted. */
async function readFarAway(phone: Phone, expected: string[]): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await phone.scroll(1500);
    if ((await assertRunOf(phone, expected)) > 0) return;
  }
  throw new Error('the first page is still there');
}

/** Cards that may be mounted at once, however long the list is. */
const MOST_CARDS = 60;

export const pagingSuite: Suite = {
  name: 'paging',
  steps: {
    'reads on to the end: every article once, in the order of the API': async ({ site, open }) => {
      const expected = titlesOf(await allArticles(site));
      assert.ok(expected.length > 60, 'the sample site has more than three pages');
      assert.equal(new Set(expected).size, expected.length, 'titles tell rows apart');
      const phone = await open();
      await phone.waitForCards();
      const seen = await readToEnd(phone, expected);
      assert.deepEqual([...seen], expected);
    },

    'keeps the number of nodes flat however far the reader goes': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      const counts: number[] = [];
      while (!(await phone.part('list-footer__line').first().isVisible())) {
        await phone.scroll(1500);
        await phone.rest();
        assert.ok((await phone.cards.count()) <= MOST_CARDS, `${await phone.cards.count()} cards are mounted`);
        if ((await phone.cards.count()) === MOST_CARDS) counts.push(await countNodes(phone));
      }
      assert.ok(counts.length >= 3);
      // Rows differ by a cover and a pin; a page more would be hundreds of nodes.
      assert.ok(Math.max(...counts) - Math.min(...counts) < 60, `nodes: ${counts.join(', ')}`);
    },

    'shows the earlier rows at the same place on the way back': async ({ site, open }) => {
      const expected = titlesOf(await allArticles(site));
      const phone = await open();
      await phone.waitForCards();
      await eventually(async () => assert.equal(await phone.cards.count(), 20));
      await phone.rest();
      const places = new Map<string, number>();
      const look = async () =>
        phone.read((window) => {
          const cards = [...window.document.querySelectorAll<HTMLElement>('wx-page:not([hidden]) article-card')];
          return cards.map((card) => {
            const title = card.querySelector('[class$="--article-card__title"]')?.textContent ?? '';
            return [title, Math.round(card.getBoundingClientRect().top + window.scrollY)] as const;
          });
        });
      for (const [title, top] of await look()) places.set(title, top);
      await readFarAway(phone, expected);
      while ((await phone.scrollTop()) > 0) await phone.scroll(-1500);
      await eventually(async () => assert.equal(await assertRunOf(phone, expected), 0));
      await phone.rest();
      for (const [title, top] of (await look()).slice(0, 20)) {
        assert.ok(Math.abs(top - (places.get(title) ?? 0)) <= 2, `${title}: ${places.get(title)} px, then ${top} px`);
      }
    },

    'fills the screen after a jump back to the top': async ({ site, open }) => {
      const expected = titlesOf(await allArticles(site));
      const phone = await open();
      await phone.waitForCards();
      await readFarAway(phone, expected);
      await phone.read((window) => window.scrollTo({ top: 0 }));
      await eventually(async () => {
        assert.equal(await assertRunOf(phone, expected), 0);
        assert.equal(await phone.scrollTop(), 0);
        const first = await phone.cards.first().boundingBox();
        assert.ok(first && first.y < 200);
      });
    },

    'follows a finger': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.swipeUp(400);
      await phone.rest();
      const top = await phone.scrollTop();
      assert.ok(top > 300 && top < 460, `scrolled by ${top} px`);
    },

    'asks again when it is pulled down, and the list stays': async ({ site, open }) => {
      const phone = await open();
      await phone.waitForCards();
      const before = await mountedTitles(phone);
      const indicator = phone.app.locator('#pull-down');
      let height = 0;
      const asked = phone.page.waitForRequest(`${site.apiUrl}articles/1.json`);
      await phone.page.route(`${site.apiUrl}articles/1.json`, async (route) => {
        height = (await indicator.boundingBox())?.height ?? 0;
        await route.continue();
      });
      await phone.pullDown();
      await asked;
      await eventually(async () => assert.equal((await indicator.boundingBox())?.height ?? 0, 0));
      assert.ok(height >= 50, `the indicator was ${height} px high while it asked`);
      assert.deepEqual(await mountedTitles(phone), before);
    },

    'keeps the place of each tab of the list': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.scroll(700);
      await phone.rest();
      const place = await phone.scrollTop();
      const tab = (text: string) => phone.part('category-bar__tab').filter({ hasText: text });
      await tab('科技').tap();
      await phone.card('把长列表切成窗口').waitFor();
      await eventually(async () => assert.ok((await phone.scrollTop()) < 5));
      await tab('全部').tap();
      await eventually(async () => assert.ok(Math.abs((await phone.scrollTop()) - place) <= 2));
    },
  },
};
