/** Answers that are wrong: the screen says so in words, offers to try again, and keeps what it had. */
import assert from 'node:assert/strict';
import type { Route } from 'playwright-core';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { mountedTitles, readToEnd, titlesOf } from './rows';
import { allArticles } from './site';
import type { Step, Suite } from './suite';

type Answer = (route: Route) => Promise<void>;

const LIST = '**/api/articles/1.json';
const HTML = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>';

const answering =
  (status: number, body: string, contentType = 'application/json'): Answer =>
  (route) =>
    route.fulfill({ status, body, contentType, headers: { 'access-control-allow-origin': '*' } });

/** The true answer, cut in half. */
const cut: Answer = async (route) => {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.slice(0, text.length / 2) });
};

/** The true answer without some of its fields. */
const lacking =
  (...names: string[]): Answer =>
  async (route) => {
    const response = await route.fetch();
    const value = (await response.json()) as Record<string, unknown>;
    const kept = Object.entries(value).filter(([name]) => !names.includes(name));
    await route.fulfill({ response, json: Object.fromEntries(kept) });
  };

const retry = (phone: Phone) => phone.screen.getByRole('button', { name: '重试' });

/** A cold start whose list is answered like this says `words`, and a retry with a good answer shows the list. */
const listSays =
  (answer: Answer, words: string): Step =>
  async ({ open }) => {
    const phone = await open({ url: '/pages/library/library' });
    phone.expectErrors(/Failed to load resource/);
    await phone.context.route(LIST, answer);
    await phone.tab('文章').tap();
    await phone.screen.getByText(words).waitFor();
    assert.equal(await phone.cards.count(), 0);
    await phone.context.unroute(LIST);
    await retry(phone).tap();
    await phone.waitForCards();
  };

/** An article answered like this says `words`, and a retry shows it. */
const articleSays =
  (answer: Answer, words: string): Step =>
  async ({ site, open }) => {
    const article = (await allArticles(site))[2];
    assert.ok(article);
    const phone = await open();
    await phone.waitForCards();
    phone.expectErrors(/Failed to load resource/);
    await phone.context.route('**/api/article/*.json', answer);
    await phone.card(article.title).tap();
    await phone.screen.getByText(words).waitFor();
    await phone.context.unroute('**/api/article/*.json');
    await retry(phone).tap();
    await phone.part('article-head__title').filter({ hasText: article.title }).waitFor();
  };

const MALFORMED = '内容读不出来';
const SERVER = '服务器出了点问题';

export const badAnswersSuite: Suite = {
  name: 'bad answers',
  steps: {
    'tells of a list that is HTML': listSays(answering(200, HTML, 'text/html'), MALFORMED),
    'tells of a list that is cut': listSays(cut, MALFORMED),
    'tells of a list without its items': listSays(lacking('items'), MALFORMED),
    'tells of a list of the wrong type': listSays(answering(200, '[1, 2, 3]'), MALFORMED),
    'tells of a server that failed': listSays(answering(500, 'Internal error', 'text/plain'), SERVER),
    'tells of a list that is not there': listSays(answering(404, 'Not found', 'text/plain'), '没有找到'),
    'tells of an article that is HTML': articleSays(answering(200, HTML, 'text/html'), MALFORMED),
    'tells of an article that is cut': articleSays(cut, MALFORMED),
    'tells of an article without its text': articleSays(lacking('html'), MALFORMED),
    'tells of an article whose server failed': articleSays(answering(503, '', 'text/plain'), SERVER),

    'shows the shape of the list while the answer is slow': async ({ open }) => {
      const phone = await open({ url: '/pages/library/library' });
      await phone.context.route(LIST, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 3000));
        await route.continue();
      });
      const started = Date.now();
      await phone.tab('文章').tap();
      const shape = phone.screen.getByRole('status', { name: '正在加载' });
      await shape.waitFor();
      await phone.waitForCards();
      assert.ok(Date.now() - started >= 3000);
      assert.ok(!(await phone.part('load-state').isVisible()));
    },

    'keeps the rows it has, and says that they are old': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      const before = await mountedTitles(phone);
      phone.expectErrors(/Failed to load resource/);
      for (const answer of [answering(500, ''), answering(200, HTML, 'text/html'), cut, lacking('items')]) {
        await phone.context.route(LIST, answer);
        const answered = phone.page.waitForResponse(LIST);
        await phone.pullDown();
        await answered;
        await phone.part('article-list__notice').waitFor();
        assert.deepEqual(await mountedTitles(phone), before);
        await phone.context.unroute(LIST);
      }
    },

    'offers the next page again when it did not come': async ({ site, open }) => {
      const expected = titlesOf(await allArticles(site));
      const phone = await open();
      await phone.waitForCards();
      phone.expectErrors(/Failed to load resource/);
      const second = '**/api/articles/2.json';
      await phone.context.route(second, answering(500, ''));
      await phone.scroll(4000);
      const again = phone.screen.getByRole('button', { name: '点按重试' });
      await again.waitFor();
      assert.deepEqual(await mountedTitles(phone), expected.slice(0, 20));
      await phone.context.unroute(second);
      await again.tap();
      await eventually(async () => assert.ok((await phone.cards.count()) > 20));
      assert.deepEqual([...(await readToEnd(phone, expected))].sort(), [...expected].sort());
    },
  },
};
