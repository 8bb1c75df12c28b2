import { pageFile } from '../../fakes/api-files';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { tapInside } from '../inside';
import { breakNetwork, openedPages, serve, serveSite } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

async function open(query: Record<string, string> = { id: 'boats' }): Promise<Part> {
  const page = mountPage('pages/category/category', query);
  await settled();
  return page;
}

it('shows its name, where it belongs, what is below it, and its articles', async () => {
  serveSite();
  expect(text(await open())).toMatch(/栏目 river.*栏目 boats.*栏目 oars.*第 p2 封信/);
});

it('opens a category below it, and an article', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'category__child');
  await tapInside(page, 'article-card');
  expect(openedPages()).toEqual(['/pages/category/category?id=oars', '/pages/article/article?id=p2']);
});

it('says why there is nothing, and tries again', async () => {
  breakNetwork({ statusCode: 503 });
  const page = await open();
  expect(text(page)).toContain(zh.errors.server.title);
  serveSite();
  await tapInside(page, 'load-state__action');
  expect(text(page)).toContain('第 p2 封信');
});

it('says that it has no articles yet', async () => {
  serveSite();
  serve('categories/boats/1.json', pageFile([]));
  expect(text(await open())).toContain(zh.category.empty.title);
});

it.each([
  ['a category that is not there', { id: 'gone' }],
  ['no category', {}],
  ['something that cannot be an id', { id: 'a b' }],
])('leads home from an address that names %s', async (_name, query) => {
  serveSite();
  fakeWx().network.answer('/categories/gone/1.json', { statusCode: 404 });
  const page = await open(query);
  expect(text(page)).toContain(zh.category.missing.title);
  await tapInside(page, 'load-state__action');
  expect(fakeWx().calls.to('switchTab')).toEqual([{ url: '/pages/list/list' }]);
});

it('is shared by its name', async () => {
  serveSite();
  expect(call(await open(), 'onShareAppMessage')).toEqual({
    title: '栏目 boats',
    path: '/pages/category/category?id=boats',
  });
});
