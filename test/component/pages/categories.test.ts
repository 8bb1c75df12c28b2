import { categoriesFile } from '../../fakes/api-files';
import { call, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { tapInside } from '../inside';
import { breakNetwork, openedPages, serve, serveSite } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

async function open(): Promise<Part> {
  const page = mountPage('pages/categories/categories');
  await settled();
  return page;
}

it('shows the first group open and the others closed', async () => {
  serveSite();
  const page = await open();
  expect(text(page)).toMatch(/栏目 river.*栏目 boats.*栏目 oars.*栏目 hills/);
});

it('closes and opens a group by its head', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'categories__head');
  expect(text(page)).not.toContain('栏目 boats');
  await tapInside(page, 'categories__head');
  expect(text(page)).toContain('栏目 boats');
});

it('opens a category, or all of a group', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'categories__row', 0);
  await tapInside(page, 'categories__row', 1);
  expect(openedPages()).toEqual(['/pages/category/category?id=river', '/pages/category/category?id=boats']);
});

it('says why there is nothing, and tries again', async () => {
  breakNetwork({ errMsg: 'request:fail net' });
  const page = await open();
  expect(text(page)).toContain(zh.errors.offline.title);
  serveSite();
  await tapInside(page, 'load-state__action');
  expect(text(page)).toContain('栏目 river');
});

it('says that there are no categories yet', async () => {
  serve('categories.json', categoriesFile([]));
  expect(text(await open())).toContain(zh.categories.empty.title);
});

it('is shared as itself', async () => {
  serveSite();
  expect(call(await open(), 'onShareAppMessage')).toMatchObject({ path: '/pages/categories/categories' });
});
