/** Sharing from the menu behind the capsule: each card opens the article it was made of. */
import assert from 'node:assert/strict';
import type { ArticleSummary } from '../../miniprogram/core/article';
import { eventually } from './eventually';
import type { Phone } from './phone';
import { allArticles } from './site';
import type { Step, Suite } from './suite';

const lastShare = (phone: Phone) => phone.read((window) => window.mp?.lastShare);

async function assertOpens(phone: Phone, path: string, article: ArticleSummary): Promise<void> {
  await phone.launch(path);
  await phone.part('article-head__title').waitFor();
  assert.equal(await phone.part('article-head__title').textContent(), article.title);
}

const sharedBy =
  (entry: string, kind: string): Step =>
  async ({ site, open }) => {
    const article = (await allArticles(site)).find(({ cover }) => cover !== null);
    assert.ok(article?.cover);
    const phone = await open();
    await phone.openArticle(article.id);
    await phone.chooseFromMenu(entry);
    const card = await eventually(async () => {
      const share = await lastShare(phone);
      assert.ok(share);
      return share;
    });
    assert.equal(card.kind, kind);
    assert.equal(card.title, article.title);
    assert.equal(card.path, `/pages/article/article?id=${article.id}`);
    assert.ok(card.imageUrl.endsWith(article.cover.src.replace(/^.*\//, '/')), card.imageUrl);
    await assertOpens(phone, card.path, article);
  };

export const sharingSuite: Suite = {
  name: 'sharing',
  steps: {
    'sends a chat card with the title and the cover, and its path opens the article': sharedBy('转发给朋友', 'chat'),
    'shares to Moments with a query that opens the article': sharedBy('分享到朋友圈', 'timeline'),
    'keeps a favourite that opens the article': sharedBy('收藏', 'favorites'),

    'shares the list from the list': async ({ open }) => {
      const phone = await open();
      await phone.waitForCards();
      await phone.chooseFromMenu('转发给朋友');
      const card = await eventually(async () => {
        const share = await lastShare(phone);
        assert.ok(share);
        return share;
      });
      assert.equal(card.path, '/pages/list/list');
      assert.notEqual(card.title, '');
    },
  },
};
