import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, mountPage, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { allInside, sendInside, tapInside } from '../inside';
import { openedPages } from '../server';
import { zh } from '../../../miniprogram/packages/library/core/messages-zh';

const row = (at: number) => ({ id: `p${at}`, title: `第 p${at} 封信`, author: '阿禾', cover: '' });
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1));

async function open(list: 'history' | 'favourites', count: number): Promise<Part> {
  const items = rows(count).map((one) => ({ ...one, readAt: 5, addedAt: 5 }));
  fakeWx().storage.write(list, { version: 1, items });
  const page = mountPage('packages/library/pages/shelf/shelf', { list });
  await settled();
  return page;
}

it.each([
  ['history', zh.history.empty.title],
  ['favourites', zh.favourites.empty.title],
] as const)('says that there is no %s yet', async (list, title) => {
  expect(text(await open(list, 0))).toContain(title);
});

it.each(['history', 'favourites'] as const)(
  'shows %s in order, more at its end, and opens what is tapped',
  async (list) => {
    const page = await open(list, 40);
    expect(allInside(page, 'shelf__row')).toHaveLength(30);
    call(page, 'onReachBottom');
    await settled();
    expect(text(page)).toMatch(/第 p1 封信.*阿禾.*第 p2 封信.*第 p40 封信/);
    await tapInside(page, 'shelf__row', 1);
    expect(openedPages()).toEqual(['/pages/article/article?id=p2']);
  },
);

it.each(['history', 'favourites'] as const)('takes one off %s that is pressed long', async (list) => {
  const page = await open(list, 3);
  await sendInside(page, 'longpress', 'shelf__row', {}, 1);
  expect(text(page)).not.toContain('第 p2 封信');
  expect(fakeWx().storage.read(list)).toMatchObject({ items: [{ id: 'p1' }, { id: 'p3' }] });
});

it.each([
  ['clears the history when the reader confirms', true],
  ['keeps it when the reader does not', false],
])('%s', async (_name, isConfirmed) => {
  fakeWx().storage.write('read-marks', { version: 1, ids: ['p1'] });
  fakeWx().modalConfirms = isConfirmed;
  const page = await open('history', 1);
  await tapInside(page, 'shelf__clear');
  expect(text(page).includes('第 p1 封信')).toBe(!isConfirmed);
  expect(fakeWx().storage.read('read-marks')).toEqual({ version: 1, ids: ['p1'] });
});

it('has nothing to clear favourites with', async () => {
  expect(allInside(await open('favourites', 2), 'shelf__clear')).toHaveLength(0);
});
