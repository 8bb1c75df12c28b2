import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { allInside, tapInside } from '../inside';
import { openedPages } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

const row = (id: string, readAt: number) => ({ id, title: `第 ${id} 封信`, author: '阿禾', cover: '', readAt });

/** A phone on which three articles were read: one half, one to its end, one only opened. */
function keep(): void {
  const { storage } = fakeWx();
  storage.write('history', { version: 1, items: [row('p1', 3), row('p2', 2), row('p3', 1)] });
  storage.write('places', {
    version: 1,
    places: [
      ['p1', 0.5],
      ['p2', 1],
    ],
  });
  storage.write('favourites', { version: 1, items: [{ ...row('p2', 2), addedAt: 2 }] });
}

async function open(): Promise<Part> {
  const page = mountPage('pages/library/library');
  await settled();
  return page;
}

it('says that nothing was read yet', async () => {
  expect(text(await open())).toContain(zh.library.empty.title);
});

it('offers to read on what was begun, and says how far', async () => {
  keep();
  const page = await open();
  expect(text(page)).toMatch(/继续阅读.*第 p1 封信.*读到 50%/);
  expect(text(page)).not.toContain('第 p2 封信');
  await tapInside(page, 'library__row');
  expect(openedPages()).toEqual(['/pages/article/article?id=p1']);
});

it('leads to favourites, history, offline articles and settings, and says how much is there', async () => {
  keep();
  const page = await open();
  expect(text(page)).toMatch(/收藏.*1 篇.*阅读历史.*3 篇.*离线文章.*设置.*100%/);
  for (let at = 0; at < 4; at += 1) await tapInside(page, 'library__way', at);
  expect(openedPages()).toEqual([
    '/packages/library/pages/shelf/shelf?list=favourites',
    '/packages/library/pages/shelf/shelf?list=history',
    '/packages/library/pages/copies/copies',
    '/packages/settings/pages/settings/settings',
  ]);
});

it('takes over what the first versions kept under one key', async () => {
  fakeWx().storage.write('reading', { version: 1, history: [row('p1', 3)], read: { p1: 1 }, places: { p1: 0.5 } });
  expect(text(await open())).toMatch(/第 p1 封信.*读到 50%/);
  expect(fakeWx().storage.read('history')).toMatchObject({ items: [{ id: 'p1' }] });
});

it('says that something could not be written', async () => {
  fakeWx().storage.write('reading', { version: 1, history: [row('p1', 3)], read: {}, places: {} });
  fakeWx().calls.fail('setStorage');
  const page = await open();
  await settled();
  expect(text(page)).toContain(zh.library.saveFailed);
  expect(allInside(page, 'library__row')).toHaveLength(0);
});

it('is shared as itself', async () => {
  expect(call(await open(), 'onShareAppMessage')).toEqual({ title: zh.appName, path: '/pages/library/library' });
});
