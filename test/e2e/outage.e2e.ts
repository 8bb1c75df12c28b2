/** The backend goes away and comes back: what the reader had stays, and everything can be tried again. */
import assert from 'node:assert/strict';
import { bodyText } from './body';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { mountedTitles } from './rows';
import { saveScreenshot } from './screenshots';
import { allArticles } from './site';
import type { Site } from './site';
import type { Suite } from './suite';

const NO_ANSWER = /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/;

/** Runs `work` while nothing answers. */
async function whileDown(site: Site, phone: Phone, work: () => Promise<void>): Promise<void> {
  phone.expectErrors(NO_ANSWER);
  await site.stopBackend();
  try {
    await work();
  } finally {
    await site.restartBackend();
  }
}

const retry = (phone: Phone) => phone.screen.getByRole('button', { name: '重试' });
const notice = (phone: Phone) => phone.part('article-list__notice');

export const outageSuite: Suite = {
  name: 'outage',
  steps: {
    'keeps the list with a note when a refresh fails, and refreshes when the backend is back': async ({
      site,
      open,
    }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.picturesLoaded();
      const before = await mountedTitles(phone);
      await whileDown(site, phone, async () => {
        await phone.pullDown();
        await notice(phone).filter({ hasText: '暂时连不上' }).waitFor();
        assert.deepEqual(await mountedTitles(phone), before);
      });
      await phone.pullDown();
      await notice(phone).waitFor({ state: 'detached' });
      assert.deepEqual(await mountedTitles(phone), before);
    },

    'offers to try again when an article cannot be had': async ({ site, open }) => {
      const article = (await allArticles(site))[2];
      assert.ok(article);
      const phone = await open();
      await phone.waitForCards();
      await whileDown(site, phone, async () => {
        await phone.card(article.title).tap();
        await phone.screen.getByText('没有网络').waitFor();
        await retry(phone).tap();
        await phone.screen.getByText('没有网络').waitFor();
      });
      await retry(phone).tap();
      await phone.part('article-head__title').filter({ hasText: article.title }).waitFor();
    },

    'starts with what it had when nothing answers': async ({ site, open }) => {
      const [article] = await allArticles(site);
      assert.ok(article);
      const phone = await open();
      await phone.waitForCards();
      const before = await mountedTitles(phone);
      await phone.card(article.title).tap();
      await phone.part('article-foot').waitFor();
      const end = (await bodyText(phone)).slice(-40);
      assert.equal(end.length, 40);
      await phone.waitMinutes(90);
      await whileDown(site, phone, async () => {
        await phone.launch();
        await phone.waitForCards();
        assert.deepEqual(await mountedTitles(phone), before);
        await notice(phone).filter({ hasText: '暂时连不上' }).waitFor();
        await saveScreenshot(phone, 'offline');
        await phone.card(article.title).tap();
        await phone.part('article-head__notice').filter({ hasText: '显示的是上次保存的内容' }).waitFor();
        await eventually(async () => assert.ok((await bodyText(phone)).endsWith(end)));
      });
    },

    'says why an empty start shows nothing, and starts when asked again': async ({ site, open }) => {
      const phone = await open({ url: '/pages/library/library' });
      await whileDown(site, phone, async () => {
        await phone.tab('文章').tap();
        await phone.screen.getByText('没有网络').waitFor();
        await phone.tab('分类').tap();
        await phone.screen.getByText('没有网络').waitFor();
      });
      await retry(phone).tap();
      await phone.part('categories__group').first().waitFor();
      await phone.tab('文章').tap();
      await eventually(async () => {
        if (await retry(phone).isVisible()) await retry(phone).tap();
        assert.ok((await phone.cards.count()) > 0);
      });
    },

    'asks again by itself when the network is back': async ({ open }) => {
      const phone = await open({ url: '/pages/library/library' });
      phone.expectErrors(/ERR_INTERNET_DISCONNECTED/);
      await phone.context.setOffline(true);
      await phone.tab('文章').tap();
      await phone.screen.getByText('没有网络').waitFor();
      await phone.context.setOffline(false);
      await phone.waitForCards();
    },
  },
};
