/** Where the cards of an article's brands stand, however its author marked their places. */
import { articleServices } from '../../fakes/article-services';
import { fullArticle } from '../../fakes/posts';
import { settle } from '../../fakes/settle';
import type { Block } from '../../../miniprogram/html/block';
import { ArticleStore } from '../../../miniprogram/stores/article';
import { brandsBelow } from '../../../miniprogram/stores/brand-places';

const mark = (id: string): string => `<div data-brand="${id}"></div>`;

function storeOf(html: string, brands?: string[]) {
  const services = articleServices();
  services.asked.articles = [fullArticle('a', { html, brands })];
  return { store: new ArticleStore('a', services), schedule: services.schedule };
}

async function shown(html: string, brands?: string[]) {
  const { store } = storeOf(html, brands);
  await store.load();
  await settle();
  const blocks = store.chunks.flatMap((chunk): Block[] => chunk.blocks);
  return { blocks, below: brandsBelow(store) };
}

it.each<[string, string, string[] | undefined, string[], string[]]>([
  ['no mark', '<p>茶</p>', ['tea', 'kiln'], ['rich'], ['tea', 'kiln']],
  ['a brand named twice', '<p>茶</p>', ['tea', 'tea'], ['rich'], ['tea']],
  ['a mark', `<p>茶</p>${mark('tea')}<p>窑</p>`, ['tea', 'kiln'], ['rich', 'tea', 'rich'], ['kiln']],
  ['two marks of one brand', `${mark('tea')}<p>茶</p>${mark('tea')}`, ['tea'], ['tea', 'rich'], []],
  ['marks of all', mark('kiln') + mark('tea'), ['tea', 'kiln'], ['kiln', 'tea'], []],
  ['a mark of a brand that is not named', `<p>茶</p>${mark('oil')}`, ['tea'], ['rich'], ['tea']],
  ['a mark where the source knows no brands', `<p>茶</p>${mark('tea')}`, undefined, ['rich'], []],
  ['nothing but a mark that vanishes', mark('oil'), [], [], []],
])('%s', async (_what, html, brands, kinds, below) => {
  const made = await shown(html, brands);
  expect(made.blocks.map((block) => (block.kind === 'marker' ? block.id : block.kind))).toEqual(kinds);
  expect(made.below).toEqual(below);
});

it('tells the card its brand and its article', async () => {
  const { blocks } = await shown(mark('tea'), ['tea']);
  expect(blocks).toEqual([{ kind: 'marker', id: 'tea', named: { ids: ['tea'], article: 'a' } }]);
});

it('puts no card below before the end is read, where a mark may come', async () => {
  const { store, schedule } = storeOf(`${'<p>河边的石阶还是湿的。</p>'.repeat(2000)}${mark('tea')}`, ['tea']);
  await store.load();
  expect(store.isBodyComplete).toBe(false);
  expect(brandsBelow(store)).toEqual([]);
  while (!store.isBodyComplete) schedule.pass(16);
  expect(brandsBelow(store)).toEqual([]);
  expect(store.chunks.flatMap((chunk) => chunk.blocks).pop()).toMatchObject({ kind: 'marker', id: 'tea' });
});
