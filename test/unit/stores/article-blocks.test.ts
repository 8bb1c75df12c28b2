/** An article whose server made the blocks ahead: they are shown, and not kept. */
import { articleServices } from '../../fakes/article-services';
import { fullArticle } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import { article as articleDecoder } from '../../../miniprogram/core/article';
import { BLOCKS_VERSION } from '../../../miniprogram/html/block';
import { ArticleStore } from '../../../miniprogram/stores/article';

async function opened(blocks: unknown) {
  const services = articleServices();
  services.asked.articles = [fullArticle('a', { html: '<p>来自网页</p>', blocks, blocksVersion: BLOCKS_VERSION })];
  const { cache } = services;
  const store = new ArticleStore('a', services);
  await store.load();
  await settle();
  return { store, cache };
}

it('shows the blocks of the server', async () => {
  const { store } = await opened({ looks: [], blocks: [{ kind: 'rich', nodes: ['来自服务器'] }] });
  expect(JSON.stringify(store.chunks)).toContain('来自服务器');
  expect(store.isBodyComplete).toBe(true);
});

it('shows the HTML when the blocks are wrong', async () => {
  const { store } = await opened({ looks: [], blocks: [{ kind: 'script' }] });
  expect(JSON.stringify(store.chunks)).toContain('来自网页');
});

it('keeps the article without blocks', async () => {
  const { cache } = await opened({ looks: [], blocks: [] });
  expect(cache.read('article:a', articleDecoder)?.value).toEqual(fullArticle('a', { html: '<p>来自网页</p>' }));
});
