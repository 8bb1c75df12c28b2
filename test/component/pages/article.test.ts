import { articleFile } from '../../fakes/api-files';
import { fullArticle } from '../../fakes/posts';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { tapInside } from '../inside';
import { breakNetwork, openedPages, serve, serveSite } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

async function open(query: Record<string, string> = { id: 'p1' }): Promise<Part> {
  const page = mountPage('pages/article/article', query);
  await settled();
  return page;
}

it('loads, then shows head, body and foot', async () => {
  serveSite();
  const page = mountPage('pages/article/article', { id: 'p1' });
  expect(page.dom?.innerHTML).toContain('load-skeleton');
  await settled();
  expect(text(page)).toMatch(/第 p1 封信.*阿禾.*看船。.*旧信/);
});

it('marks the article as read', async () => {
  serveSite();
  await open();
  expect(fakeWx().storage.read('history')).toMatchObject({ items: [{ id: 'p1' }] });
  expect(fakeWx().storage.read('read-marks')).toMatchObject({ ids: ['p1'] });
});

it('opens from the scene of a mini-program code', async () => {
  serveSite();
  expect(text(await open({ scene: 'p1' }))).toContain('第 p1 封信');
});

it('opens the article that a link of its body names', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'prose__link');
  expect(openedPages()).toEqual(['/pages/article/article?id=p2']);
});

it('opens its neighbours and its category', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'article-foot__next');
  await tapInside(page, 'article-head__path');
  expect(openedPages()).toEqual(['/pages/article/article?id=p0', '/pages/category/category?id=river']);
});

it('copies a link to elsewhere', async () => {
  serveSite();
  serve('article/p1.json', articleFile(fullArticle('p1', { html: '<a href="https://else.test/">别处</a>' })));
  const page = await open();
  await tapInside(page, 'prose__link');
  expect(fakeWx().calls.to('setClipboardData')).toEqual([expect.objectContaining({ data: 'https://else.test/' })]);
});

it.each([
  ['offline', { errMsg: 'request:fail net' }, zh.errors.offline.title],
  ['in trouble', { statusCode: 502 }, zh.errors.server.title],
])('says that the site is %s, and shows the article when it is tried again', async (_name, failure, title) => {
  breakNetwork(failure);
  const page = await open();
  expect(text(page)).toContain(title);
  serveSite();
  await tapInside(page, 'load-state__action');
  expect(text(page)).toContain('看船');
});

it.each([
  ['an article that is not there', { id: 'gone' }],
  ['no article', {}],
  ['something that cannot be an id', { id: '../site' }],
])('leads home from an address that names %s', async (_name, query) => {
  serveSite();
  fakeWx().network.answer('/article/gone.json', { statusCode: 404 });
  const page = await open(query);
  expect(text(page)).toContain(zh.article.missing.title);
  await tapInside(page, 'load-state__action');
  expect(fakeWx().calls.to('switchTab')).toEqual([{ url: '/pages/list/list' }]);
});

it('says that an article has no text', async () => {
  serveSite();
  serve('article/p1.json', articleFile(fullArticle('p1', { html: '' })));
  expect(text(await open())).toContain(zh.article.emptyBody);
});

it('is shared as a page of its own, in the words of the article', async () => {
  serveSite();
  const page = await open();
  expect(call(page, 'onShareAppMessage')).toEqual({ title: '第 p1 封信', path: '/pages/article/article?id=p1' });
  expect(call(page, 'onShareTimeline')).toEqual({ title: '第 p1 封信', query: 'id=p1' });
  expect(call(page, 'onAddToFavorites')).toEqual({ title: '第 p1 封信', query: 'id=p1' });
});

it('neither leaves nor copies in single-page mode', async () => {
  serveSite();
  fakeWx().device.launchOptions = { path: 'pages/article/article', query: { id: 'p1' }, scene: 1154 };
  const page = await open();
  expect(text(page)).toContain('看船');
  await tapInside(page, 'prose__link');
  await tapInside(page, 'article-head__path');
  await tapInside(page, 'article-foot__line');
  expect(openedPages()).toEqual([]);
  expect(fakeWx().calls.to('setClipboardData')).toEqual([]);
});

it('puts the article to the favourites and takes it away again, and says so', async () => {
  serveSite();
  const page = await open();
  await tapInside(page, 'keep-bar__way');
  expect(text(page)).toContain(zh.keep.isFavourite);
  expect(fakeWx().storage.read('favourites')).toMatchObject({ items: [{ id: 'p1', title: '第 p1 封信' }] });
  await tapInside(page, 'keep-bar__way');
  expect(fakeWx().storage.read('favourites')).toMatchObject({ items: [] });
  const titles = fakeWx()
    .calls.to('showToast')
    .map(({ title }) => title);
  expect(titles).toEqual([zh.keep.added, zh.keep.removed]);
});
