/**
 * What can go wrong between the app and its backend, one row each: what a first load says, how often it asks by itself,
 * what is kept when there was something before, and how it recovers. Time limits are 3 s here, 15 s in the app.
 */
import assert from 'node:assert/strict';
import { bodyText } from './body';
import { cut, drip, hangUp, huge, late, page, reset, rewritten, status, wrongTypes } from './fault-proxy';
import type { Fault } from './fault-proxy';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { mountedTitles, readToEnd, titlesOf } from './rows';
import { saveScreenshot } from './screenshots';
import { allArticles } from './site';
import type { Site } from './site';
import type { Step, Suite } from './suite';

interface Row {
  fault: string;
  /** What stands between; null when nobody listens at all. */
  how: Fault | null;
  /** What a first load says. */
  says: string;
  /** How often it is asked before that is said. */
  asks: number;
}

const LIST = /\/articles\/1\.json$/;
const ARTICLE = /\/article\/[^/]+$/;
/** The browser's own word on a request that failed. */
const BROWSER = /Failed to load resource|ERR_/;

const TABLE: Row[] = [
  { fault: 'refused connections', how: null, says: '没有网络', asks: 3 },
  { fault: 'a connection that is closed', how: hangUp, says: '没有网络', asks: 3 },
  { fault: 'a reset in the middle of the body', how: reset, says: '没有网络', asks: 3 },
  { fault: '10 s without an answer', how: late(10_000), says: '等得太久了', asks: 2 },
  { fault: 'a slow drip', how: drip, says: '等得太久了', asks: 2 },
  { fault: '404', how: status(404), says: '没有找到', asks: 1 },
  { fault: '500', how: status(500), says: '服务器出了点问题', asks: 3 },
  { fault: '429 that asks for a minute', how: status(429, { 'retry-after': '60' }), says: '看的人太多了', asks: 1 },
  { fault: 'HTML for JSON', how: page, says: '内容读不出来', asks: 1 },
  { fault: 'cut JSON', how: cut, says: '内容读不出来', asks: 1 },
  { fault: 'wrong types', how: wrongTypes, says: '内容读不出来', asks: 1 },
  { fault: '20 MB, announced', how: huge(true), says: '内容太大了', asks: 1 },
  { fault: '20 MB, not announced', how: huge(false), says: '内容太大了', asks: 1 },
];

const retry = (phone: Phone) => phone.screen.getByRole('button', { name: '重试' });
const notice = (phone: Phone) => phone.part('article-list__notice');

/** Counts what the app asks from now on; a browser may send the same again by itself, which does not count. */
function countAsks(phone: Phone, path: RegExp): () => number {
  let asks = 0;
  phone.page.on('request', (request) => {
    if (request.method() === 'GET' && path.test(request.url())) asks += 1;
  });
  return () => asks;
}

async function breaks(site: Site, path: RegExp, how: Fault | null): Promise<void> {
  if (how === null) await site.faults.goDown();
  else site.faults.set(path, how);
}

async function heals(site: Site, how: Fault | null): Promise<void> {
  if (how === null) await site.faults.comeBack();
  site.faults.heal();
}

/** A list: first load, recovery by a tap, rows kept through a refresh, recovery by a pull. */
const listRow =
  ({ how, says, asks }: Row): Step =>
  async ({ site, open }) => {
    site.faults.heal();
    const phone = await open({ url: '/pages/library/library' });
    phone.expectErrors(BROWSER);
    const asked = countAsks(phone, LIST);
    await breaks(site, LIST, how);
    try {
      await phone.tab('文章').tap();
      await phone.screen.getByText(says).waitFor();
      assert.equal(asked(), asks);
      assert.equal(await phone.cards.count(), 0);
    } finally {
      await heals(site, how);
    }
    await retry(phone).tap();
    await phone.waitForCards();
    await phone.picturesLoaded();
    const rows = await mountedTitles(phone);

    await breaks(site, LIST, how);
    try {
      await phone.pullDown();
      await notice(phone).filter({ hasText: '暂时连不上，内容更新于' }).waitFor();
      assert.deepEqual(await mountedTitles(phone), rows);
    } finally {
      await heals(site, how);
    }
    await phone.pullDown();
    await notice(phone).waitFor({ state: 'detached' });
    assert.deepEqual(await mountedTitles(phone), rows);
  };

/** An article: first load, recovery by a tap. */
const articleSays =
  (how: Fault, says: string): Step =>
  async ({ site, open }) => {
    site.faults.heal();
    const [, , article] = await allArticles(site);
    assert.ok(article);
    const phone = await open();
    phone.expectErrors(BROWSER);
    await phone.waitForCards();
    site.faults.set(ARTICLE, how);
    await phone.card(article.title).tap();
    await phone.screen.getByText(says).waitFor();
    site.faults.heal();
    await retry(phone).tap();
    await phone.part('article-head__title').filter({ hasText: article.title }).waitFor();
  };

export const faultsSuite: Suite = {
  name: 'faults',
  prepare: () => Promise.resolve({ timeoutMs: 3000, close: () => Promise.resolve() }),
  steps: {
    ...Object.fromEntries(
      TABLE.map((row) => [
        `${row.fault}: a first load asks ${row.asks} times, says “${row.says}”, loads by a tap; a refresh keeps the rows and says how old they are`,
        listRow(row),
      ]),
    ),

    'an article of HTML for JSON: says “内容读不出来”, opens by a tap': articleSays(page, '内容读不出来'),
    'an article of 20 MB: says “内容太大了”, opens by a tap when it is smaller': articleSays(huge(true), '内容太大了'),

    '500 or 429 (Retry-After 1) for a moment: the list comes by itself': async ({ site, open }) => {
      for (const how of [status(500), status(429, { 'retry-after': '1' })]) {
        site.faults.heal();
        site.faults.set(LIST, how, 1);
        const phone = await open();
        phone.expectErrors(BROWSER);
        await phone.waitForCards();
        assert.equal(site.faults.asked.filter((each) => LIST.test(each)).length, 2);
      }
    },

    'an answer that has not changed: is not sent again': async ({ site, open }) => {
      site.faults.heal();
      const phone = await open();
      await phone.waitForCards();
      const answered: number[] = [];
      phone.page.on('response', (response) => {
        if (LIST.test(response.url()) && response.request().method() === 'GET') answered.push(response.status());
      });
      await phone.pullDown();
      await eventually(() => Promise.resolve(assert.deepEqual(answered, [304])));
      await phone.waitForCards();
    },

    'a next page that fails: the rows stay, and it is asked for again by a tap': async ({ site, open }) => {
      site.faults.heal();
      const expected = titlesOf(await allArticles(site));
      const phone = await open();
      await phone.waitForCards();
      phone.expectErrors(BROWSER);
      site.faults.set(/\/articles\/2\.json/, status(500));
      await phone.scroll(4000);
      const again = phone.screen.getByRole('button', { name: '点按重试' });
      await again.waitFor();
      assert.deepEqual(await mountedTitles(phone), expected.slice(0, 20));
      site.faults.heal();
      await again.tap();
      await eventually(async () => assert.ok((await phone.cards.count()) > 20));
      assert.deepEqual([...(await readToEnd(phone, expected))].sort(), [...expected].sort());
    },

    'an answer that takes a second: the shape of the list stands until it comes': async ({ site, open }) => {
      site.faults.heal();
      const phone = await open({ url: '/pages/library/library' });
      site.faults.set(LIST, late(2000));
      await phone.tab('文章').tap();
      await phone.screen.getByRole('status', { name: '正在加载' }).waitFor();
      await phone.waitForCards();
      assert.ok(!(await phone.part('load-state').isVisible()));
    },

    'offline and back: what was there stays and says how old it is, what was not comes by itself': async ({
      site,
      open,
    }) => {
      site.faults.heal();
      const [, , article] = await allArticles(site);
      assert.ok(article);
      const phone = await open();
      phone.expectErrors(BROWSER);
      await phone.waitForCards();
      const rows = await mountedTitles(phone);
      await phone.context.setOffline(true);
      await notice(phone).filter({ hasText: '没有网络，内容更新于 刚刚' }).waitFor();
      assert.deepEqual(await mountedTitles(phone), rows);
      await phone.card(article.title).tap();
      await phone.screen.locator('load-state').getByText('没有网络').first().waitFor();
      await phone.context.setOffline(false);
      await phone.part('article-head__title').filter({ hasText: article.title }).waitFor();
      await phone.back();
      await notice(phone).waitFor({ state: 'detached' });
    },

    'a cold start with a warm cache: the list stands before any answer and needs none; a read article too': async ({
      site,
      open,
    }) => {
      site.faults.heal();
      const [article] = await allArticles(site);
      assert.ok(article);
      const phone = await open();
      await phone.waitForCards();
      const rows = await mountedTitles(phone);
      await phone.card(article.title).tap();
      await phone.part('article-foot').waitFor();
      const end = (await bodyText(phone)).slice(-40);
      await phone.waitMinutes(90);
      phone.expectErrors(BROWSER);
      site.faults.set(/\/api\//, late(60_000));
      await phone.launch();
      await phone.waitForCards();
      assert.deepEqual(await mountedTitles(phone), rows);
      await site.faults.goDown();
      try {
        await notice(phone)
          .filter({ hasText: /暂时连不上，内容更新于 (1 小时前|昨天)/ })
          .waitFor();
        await saveScreenshot(phone, 'offline');
        await phone.card(article.title).tap();
        await phone
          .part('article-head__notice')
          .filter({ hasText: /暂时连不上，这是 (1 小时前|昨天) 保存的内容/ })
          .waitFor();
        await eventually(async () => assert.ok((await bodyText(phone)).endsWith(end)));
      } finally {
        await site.faults.comeBack();
      }
    },

    'a withdrawn article: its copy stays, and says so; without a copy the reader is led home': async ({
      site,
      open,
    }) => {
      site.faults.heal();
      const [first, second] = await allArticles(site);
      assert.ok(first && second);
      const phone = await open();
      phone.expectErrors(BROWSER);
      await phone.openArticle(first.id);
      await phone.part('article-foot').waitFor();
      await phone.waitMinutes(30);
      site.faults.set(ARTICLE, status(404));
      await phone.launch(`/pages/article/article?id=${first.id}`);
      await phone.part('article-head__notice').filter({ hasText: '这篇文章已下架' }).waitFor();
      await phone.part('article-foot').waitFor();
      await phone.launch(`/pages/article/article?id=${second.id}`);
      await phone.screen.getByText('没有找到这篇文章').waitFor();
      await phone.screen.getByRole('button', { name: '回到首页' }).tap();
      await phone.waitForCards();
    },

    'a build that changes while paging: every row comes once': async ({ site, open }) => {
      site.faults.heal();
      const expected = titlesOf(await allArticles(site));
      const phone = await open();
      await phone.waitForCards();
      const other = rewritten((text) => text.replace(/"build":"[^"]*"/, '"build":"another"'));
      site.faults.set(/\/articles\/\d+\.json/, other);
      await phone.scroll(4000);
      assert.deepEqual([...(await readToEnd(phone, expected))].sort(), [...expected].sort());
    },

    'leaving while an answer is on its way, quick back and forth: nothing comes too late, the stack is sound': async ({
      site,
      open,
    }) => {
      site.faults.heal();
      const [first, second] = await allArticles(site);
      assert.ok(first && second);
      const phone = await open();
      await phone.waitForCards();
      site.faults.set(ARTICLE, late(2000));
      for (const { title } of [first, second, first]) {
        await phone.card(title).tap();
        await phone.screen.getByRole('status', { name: '正在加载' }).waitFor();
        await phone.back();
        await phone.waitForCards();
      }
      await phone.page.waitForTimeout(2500);
      assert.equal(await phone.url(), '/pages/list/list');
      site.faults.heal();
      await phone.card(second.title).tap();
      await phone.part('article-head__title').filter({ hasText: second.title }).waitFor();
    },

    'the same article twice in the stack: both stand, and the first is as it was': async ({ site, open }) => {
      site.faults.heal();
      const [first] = await allArticles(site);
      assert.ok(first);
      const phone = await open();
      await phone.waitForCards();
      await phone.card(first.title).tap();
      await phone.part('article-foot').waitFor();
      await phone.scroll(300);
      await phone.rest();
      const place = await phone.scrollTop();
      await phone.openOnTop(`/pages/article/article?id=${first.id}`);
      await phone.part('article-foot').waitFor();
      await phone.back();
      await phone.part('article-head__title').filter({ hasText: first.title }).waitFor();
      await eventually(async () => assert.ok(Math.abs((await phone.scrollTop()) - place) < 4));
      await phone.back();
      await phone.waitForCards();
    },
  },
};
