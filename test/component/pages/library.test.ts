import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, findAll, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { tapInside } from '../inside';
import { openedPages } from '../server';
import { zh } from '../../../miniprogram/core/messages-zh';

/** A phone on which so many articles were read. */
function keep(count: number): void {
  const history = Array.from({ length: count }, (_, at) => ({
    id: `p${at + 1}`,
    title: `第 p${at + 1} 封信`,
    author: '阿禾',
    cover: '',
    readAt: 1_772_000_000_000 - at,
  }));
  fakeWx().storage.write('reading', { version: 1, history, read: { p1: 1 }, places: { p1: 0.5 } });
}

async function open(): Promise<Part> {
  const page = mountPage('pages/library/library');
  await settled();
  return page;
}

it('says that nothing was read yet', async () => {
  const page = await open();
  expect(text(page)).toContain(zh.library.empty.title);
  expect(findAll(page, '.library__clear')).toHaveLength(0);
});

it('shows what was read, newest first, and how far', async () => {
  keep(2);
  expect(text(await open())).toMatch(/第 p1 封信.*50.*第 p2 封信/);
});

it('shows more of a long history at its end', async () => {
  keep(40);
  const page = await open();
  expect(text(page)).not.toContain('第 p40 封信');
  call(page, 'onReachBottom');
  await settled();
  expect(text(page)).toContain('第 p40 封信');
});

it.each([
  ['clears the history when the reader confirms', true],
  ['keeps it when the reader does not', false],
])('%s', async (_name, isConfirmed) => {
  keep(1);
  fakeWx().modalConfirms = isConfirmed;
  const page = await open();
  await tapInside(page, 'library__clear');
  expect(text(page).includes('第 p1 封信')).toBe(!isConfirmed);
  expect(fakeWx().storage.read('reading')).toMatchObject({ read: { p1: 1 }, places: { p1: 0.5 } });
});

it('changes the size of the text for all pages', async () => {
  const page = await open();
  call(page, 'onSizeChange', { detail: 7 });
  await settled();
  expect(text(page)).toContain('200%');
  expect(fakeWx().storage.read('settings')).toEqual({ version: 1, textScale: 2 });
});

it('says that the size could not be kept', async () => {
  const page = await open();
  fakeWx().calls.fail('setStorage');
  call(page, 'onSizeChange', { detail: 0 });
  await settled();
  expect(fakeWx().calls.to('showToast')).toEqual([expect.objectContaining({ title: zh.library.saveFailed })]);
});

it('is shared as itself', async () => {
  expect(call(await open(), 'onShareAppMessage')).toEqual({ title: zh.appName, path: '/pages/library/library' });
  expect(openedPages()).toEqual([]);
});
