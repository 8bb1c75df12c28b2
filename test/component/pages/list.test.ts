import { pageFile } from '../../fakes/api-files';
import { post } from '../../fakes/posts';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, find, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { allInside, sendInside, tapInside } from '../inside';
import { breakNetwork, openedPages, serve, serveSite } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

async function open(): Promise<Part> {
  const page = mountPage('pages/list/list');
  await settled();
  return page;
}

it('loads, then shows the first page, asking for it once', async () => {
  serveSite();
  const page = mountPage('pages/list/list');
  expect(page.dom?.innerHTML).toContain('load-skeleton');
  await settled();
  expect(text(page)).toMatch(/第 p1 封信.*第 p2 封信/);
  expect(fakeWx().network.asked.filter((url) => url.endsWith('/articles/1.json'))).toHaveLength(1);
});

it('opens the article that is tapped', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'article-card', 1);
  expect(openedPages()).toEqual(['/pages/article/article?id=p2']);
});

it('shows more at the end, and says when that was all', async () => {
  serveSite();
  const page = await open();
  call(page, 'onReachBottom');
  await settled();
  expect(text(page)).toMatch(/第 p3 封信.*第 p4 封信/);
  expect(text(page)).toContain(zh.footer.end);
});

it.each([
  ['offline', { errMsg: 'request:fail net' }, zh.errors.offline.title],
  ['in trouble', { statusCode: 500 }, zh.errors.server.title],
  ['slow', { errMsg: 'request:fail timeout' }, zh.errors.timeout.title],
  ['answering no JSON', {}, zh.errors.malformed.title],
])('says that the site is %s, and shows it when it is tried again', async (_name, failure, title) => {
  breakNetwork(failure);
  const page = await open();
  expect(text(page)).toContain(title);
  serveSite();
  await tapInside(page, 'load-state__action');
  expect(text(page)).toContain('第 p1 封信');
});

it('comes back by itself when the network does', async () => {
  breakNetwork({ errMsg: 'request:fail net' });
  const page = await open();
  serveSite();
  fakeWx().device.emit('NetworkStatusChange', { isConnected: true, networkType: 'wifi' });
  await settled();
  expect(text(page)).toContain('第 p1 封信');
});

it('says that there are no articles yet', async () => {
  serveSite();
  serve('articles/1.json', pageFile([]));
  expect(text(await open())).toContain(zh.list.empty.title);
});

it('keeps its rows when pulling down fails, says so, and lets the pull go', async () => {
  serveSite();
  const page = await open();
  breakNetwork({ errMsg: 'request:fail net' });
  call(page, 'onPullDownRefresh');
  await settled();
  expect(text(page)).toContain('第 p1 封信');
  expect(fakeWx().calls.to('showToast')).toEqual([expect.objectContaining({ title: zh.list.refreshFailed })]);
  expect(fakeWx().calls.to('stopPullDownRefresh')).toHaveLength(1);
});

it('shows what is new after pulling down', async () => {
  serveSite();
  const page = await open();
  serve('articles/1.json', pageFile([post('n1')], 1, 1, 'b2'));
  call(page, 'onPullDownRefresh');
  await settled();
  expect(text(page)).toContain('第 n1 封信');
  expect(text(page)).not.toContain('第 p1 封信');
});

it('has a tab for each top category', async () => {
  serveSite();
  const page = await open();
  expect(text(find(page, '.list__tabs'))).toMatch(/全部.*栏目 river.*栏目 hills/);
});

it('has no rows of an earlier visit when it is opened anew without a network, only those it kept', async () => {
  serveSite();
  await open();
  breakNetwork({ errMsg: 'request:fail net' });
  const again = await open();
  expect(allInside(again, 'article-card')).toHaveLength(2);
});

it('is shared as the front page', async () => {
  serveSite();
  expect(call(await open(), 'onShareAppMessage')).toEqual({ title: zh.appName, path: '/pages/list/list' });
});

it('offers to keep the article that is pressed long', async () => {
  serveSite();
  const page = await open();
  await sendInside(page, 'longpress', 'article-card', {}, 1);
  expect(fakeWx().calls.to('showActionSheet')).toEqual([
    expect.objectContaining({ itemList: [zh.keep.favourite, zh.keep.copy] }),
  ]);
  expect(fakeWx().storage.read('favourites')).toMatchObject({ items: [{ id: 'p2' }] });
  await sendInside(page, 'longpress', 'article-card', {}, 1);
  expect(fakeWx().storage.read('favourites')).toMatchObject({ items: [] });
});

it('leads to the search, unless the site says that it has none', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'list__search');
  expect(openedPages()).toEqual(['/pages/search/search']);
});

it('has no way to a search that the site does not offer', async () => {
  serveSite();
  serve('articles/1.json', {
    ...pageFile([post('p1')]),
    site: { title: '河边的信', features: { search: false } },
  });
  const page = await open();
  expect(allInside(page, 'list__search')).toHaveLength(0);
});
