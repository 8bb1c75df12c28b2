/** Searching the site: from the list to a result and back, as a reader types it, with and without a backend. */
import assert from 'node:assert/strict';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { saveScreenshot } from './screenshots';
import { assertNoSideways } from './sideways';
import { allArticles } from './site';
import type { Suite } from './suite';

const SEARCH = '/pages/search/search';

const field = (phone: Phone) => phone.part('search-field__input').locator('input');

async function typeInto(phone: Phone, text: string): Promise<void> {
  await field(phone).fill('');
  await field(phone).pressSequentially(text);
}

/** Types and presses the search key of the keyboard. */
async function search(phone: Phone, text: string): Promise<void> {
  await typeInto(phone, text);
  await field(phone).press('Enter');
  await eventually(async () => assert.equal(await phone.screen.locator('load-skeleton').count(), 0));
}

async function titles(phone: Phone): Promise<string[]> {
  return (await phone.part('search-row__title').allTextContents()).map((title) => title.trim());
}

async function titlesShown(phone: Phone): Promise<string[]> {
  await phone.part('search-row__title').first().waitFor();
  return titles(phone);
}

export const searchSuite: Suite = {
  name: 'search',
  steps: {
    'leads from the list to the search, which says what it searches': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      const way = phone.screen.getByRole('button', { name: '搜索' });
      const size = await way.boundingBox();
      assert.ok(size !== null && size.width >= 44 && size.height >= 44, JSON.stringify(size));
      await way.tap();
      await phone.screen.getByText('搜索标题、作者、分类和摘要，不含正文').waitFor();
      assert.equal(await phone.url(), SEARCH);
    },

    'has the focus in its field when it opens, and buttons that a thumb can hit': async ({ open }) => {
      const phone = await open({ url: SEARCH });
      await eventually(async () => assert.ok(await field(phone).evaluate((input) => input === document.activeElement)));
      const box = await phone.part('search-field__go').boundingBox();
      assert.ok(box !== null && box.width >= 44 && box.height >= 44, JSON.stringify(box));
    },

    'finds every article whose title holds the query, titles first': async ({ site, open }) => {
      const phone = await open({ url: SEARCH });
      await search(phone, '雨');
      const found = await titlesShown(phone);
      const expected = (await allArticles(site)).filter(({ title }) => title.includes('雨')).map(({ title }) => title);
      assert.ok(expected.length > 0);
      assert.deepEqual([...found.slice(0, expected.length)].sort(), [...expected].sort());
      await phone.screen.getByText(/^找到 \d+ 篇文章$/).waitFor();
      const marks = await phone.part('search-row__mark').allTextContents();
      assert.deepEqual([...new Set(marks)], ['雨']);
      await saveScreenshot(phone, 'search');
    },

    'keeps the query, the results and the place when the reader is back from a result': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.screen.getByRole('button', { name: '搜索' }).tap();
      await search(phone, '一');
      const before = await titlesShown(phone);
      await phone.scroll(600);
      const place = await eventually(async () => {
        const top = await phone.scrollTop();
        assert.ok(top > 300, String(top));
        return top;
      });
      const title = before[6] ?? '';
      await phone.part('search-row__title').filter({ hasText: title }).first().tap();
      await phone.part('article-head__title').waitFor();
      await phone.back();
      await eventually(async () => assert.ok(Math.abs((await phone.scrollTop()) - place) < 3));
      assert.equal(await field(phone).inputValue(), '一');
      assert.deepEqual((await titles(phone)).slice(0, before.length), before);
      await eventually(async () => assert.ok((await phone.part('search-row--read').count()) >= 1));
    },

    'shows all results page by page to the end, none twice': async ({ open }) => {
      const phone = await open({ url: SEARCH });
      await search(phone, '的');
      await phone.part('search-row__title').first().waitFor();
      const text = (await phone.part('search__note').textContent()) ?? '';
      const total = Number(/\d+/.exec(text)?.[0]);
      assert.ok(total > 20, text);
      for (let stop = 0; stop < 40 && !(await phone.part('list-footer__line').first().isVisible()); stop += 1)
        await phone.scroll(2400);
      const all = await phone.part('search-row').evaluateAll((rows) => rows.map((row) => row.textContent));
      assert.deepEqual([all.length, new Set(all).size], [total, total]);
    },

    'shows the answer to the last of two quick searches, however slow the first is': async ({ open }) => {
      const phone = await open({ url: SEARCH });
      await phone.part('search-field').first().waitFor();
      let held = 0;
      await phone.page.route(/\/api\/search\/\d+\.json/, async (route) => {
        held += 1;
        await new Promise((resolve) => setTimeout(resolve, held === 1 ? 1500 : 0));
        await route.continue().catch(() => undefined);
      });
      phone.expectErrors(/ERR_ABORTED|net::ERR_FAILED/);
      await typeInto(phone, '河');
      await field(phone).press('Enter');
      await typeInto(phone, '雨');
      await field(phone).press('Enter');
      await titlesShown(phone);
      await phone.page.waitForTimeout(1800);
      assert.deepEqual([...new Set(await phone.part('search-row__mark').allTextContents())], ['雨']);
      assert.equal(await field(phone).inputValue(), '雨');
    },

    'offers what matches while the reader types, and opens it': async ({ site, open }) => {
      const first = (await allArticles(site))[2];
      assert.ok(first);
      const phone = await open();
      await phone.waitForCards();
      await phone.screen.getByRole('button', { name: '搜索' }).tap();
      await typeInto(phone, '科技');
      await phone.part('search-hints__row').filter({ hasText: '分类' }).first().waitFor();
      await typeInto(phone, first.title.slice(0, 4));
      await phone.part('search-hints__row').filter({ hasText: first.title }).first().tap();
      await phone.part('article-head__title').waitFor();
      assert.equal(await phone.part('article-head__title').textContent(), first.title);
    },

    'keeps what was searched, offers it again, and forgets it when told to': async ({ open }) => {
      const phone = await open({ url: SEARCH });
      await search(phone, '雨');
      await search(phone, 'Ｐｙｔｈｏｎ');
      assert.match((await titlesShown(phone)).join(), /Python/);
      await phone.launch(SEARCH);
      await phone.part('search-recent__query').first().waitFor();
      assert.deepEqual(await phone.part('search-recent__query').allTextContents(), ['Ｐｙｔｈｏｎ', '雨']);
      await saveScreenshot(phone, 'search-recent');
      await phone.part('search-recent__query').nth(1).tap();
      await titlesShown(phone);
      assert.equal(await field(phone).inputValue(), '雨');
      await phone.screen.getByRole('button', { name: '清除输入' }).tap();
      assert.equal(await field(phone).inputValue(), '');
      await phone.screen.getByRole('button', { name: '删除 雨' }).tap();
      await eventually(async () => assert.equal(await phone.part('search-recent__query').count(), 1));
      await phone.screen.getByRole('button', { name: '清空' }).tap();
      await eventually(async () => assert.equal(await phone.part('search-recent__query').count(), 0));
    },

    'says that nothing was found': async ({ open }) => {
      const phone = await open({ url: `${SEARCH}?q=${encodeURIComponent('没有人写过的词')}` });
      await phone.screen.getByText('没有找到“没有人写过的词”').waitFor();
      assert.equal(await field(phone).inputValue(), '没有人写过的词');
    },

    'searches what is at hand while nothing answers, and the site when it is back': async ({ site, open }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.screen.getByRole('button', { name: '搜索' }).tap();
      await phone.part('search-field').first().waitFor();
      phone.expectErrors(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/);
      await site.stopBackend();
      try {
        await search(phone, '的');
        await phone.screen.getByText(/没有网络，只找了看过的列表和文章：\d+ 篇/).waitFor();
        assert.ok((await titlesShown(phone)).length > 0);
        await search(phone, '没有人写过的词');
        await phone.screen.getByText('没有网络', { exact: true }).waitFor();
      } finally {
        await site.restartBackend();
      }
      await phone.screen.getByRole('button', { name: '重试' }).tap();
      await phone.screen.getByText('没有找到“没有人写过的词”').waitFor();
    },

    'holds its shape at twice the text on a narrow phone, and in the dark': async ({ open }) => {
      const phone = await open({ url: SEARCH, width: 320, height: 640, query: 'font=2', colorScheme: 'dark' });
      await search(phone, '雨');
      await titlesShown(phone);
      await assertNoSideways(phone, 'the search page');
      await search(phone, '没有人写过的词');
      await phone.screen.getByText('没有找到“没有人写过的词”').waitFor();
      await assertNoSideways(phone, 'the search page');
    },
  },
};
