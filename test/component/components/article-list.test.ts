import { fakeWx } from '../../fakes/wx/fake-wx';
import { call, find, findAll, heard, leave, mount, settled, tap, text } from '../../simulate';
import { allInside, tapInside } from '../inside';

const STATUS = { state: '', title: '', message: '', footer: 'end', footerText: '到底了', notice: '', announcement: '' };

function row(id: string, cover = '') {
  return { id, title: `第 ${id} 封信`, meta: '阿禾', cover, isRead: false, isPinned: false, label: id };
}

const CHUNKS = [
  { key: 'chunk-0', index: 0, rows: [row('a', 'https://river.test/a.jpg'), row('b')] },
  { key: 'chunk-1', index: 1, rows: [row('c')] },
];

function list(properties: object = {}) {
  return mount('components/article-list/article-list', {
    chunks: CHUNKS,
    status: STATUS,
    retry: '重试',
    ...properties,
  });
}

it('shows the rows of its chunks, then its footer', () => {
  const part = list();
  expect(findAll(part, '.article-list__row')).toHaveLength(3);
  expect(text(part)).toMatch(/第 a 封信.*第 b 封信.*第 c 封信.*到底了/);
});

it('stands for what is not mounted with two spacers', () => {
  const part = list({ above: 1200, below: 340 });
  expect(find(part, '#spacer-above').dom?.style.height).toBe('1200px');
  expect(find(part, '#spacer-below').dom?.style.height).toBe('340px');
});

it('opens the article of the row that was tapped', async () => {
  const part = list();
  const opened = heard(part, 'open');
  const [, second] = findAll(part, '.article-list__row');
  await tap(find(second, '.article-card'));
  expect(opened).toEqual([{ id: 'b' }]);
});

it.each([
  ['its first article has a cover', {}, 1],
  ['not in a list that has none', { lead: false }, 0],
  ['not where the first article has no cover', { chunks: [{ key: 'chunk-0', index: 0, rows: [row('b')] }] }, 0],
  ['not in the middle of a list', { chunks: [{ ...CHUNKS[0], index: 4 }] }, 0],
])('has a lead story: %s', (_name, changes, count) => {
  const part = list({ lead: true, ...changes });
  expect(part.dom?.innerHTML.match(/article-card--lead/g) ?? []).toHaveLength(count);
});

it('says that new articles wait, and asks for them by a tap', async () => {
  const part = list({ status: { ...STATUS, announcement: '有 2 篇新文章' } });
  const asked = heard(part, 'latest');
  expect(text(part)).toContain('有 2 篇新文章');
  await tap(find(part, '.article-list__announcement'));
  expect(asked).toHaveLength(1);
});

it('says that it shows something older', () => {
  expect(text(list({ status: { ...STATUS, notice: '暂时连不上' } }))).toContain('暂时连不上');
  expect(findAll(list(), '.article-list__notice')).toHaveLength(0);
});

it.each(['error', 'offline', 'empty'])('shows its state instead of rows: %s', async (state) => {
  const part = list({ status: { ...STATUS, state, title: '没有网络', message: '' } });
  const retries = heard(part, 'retry');
  expect(findAll(part, '.article-list__row')).toHaveLength(0);
  expect(text(part)).toContain('没有网络');
  await tapInside(part, 'load-state__action');
  expect(retries).toHaveLength(1);
});

it('asks for the next page again by its footer', async () => {
  const part = list({ status: { ...STATUS, footer: 'error', footerText: '点按重试' } });
  const asked = heard(part, 'more');
  await tapInside(part, 'list-footer');
  expect(asked).toHaveLength(1);
});

it('takes more chunks', async () => {
  const part = list();
  part.setData({ chunks: [...CHUNKS, { key: 'chunk-2', index: 2, rows: [row('d')] }] });
  await settled();
  expect(text(part)).toContain('第 d 封信');
});

it('draws the cover of a row that comes near the screen', async () => {
  const part = list();
  expect(allInside(part, 'article-card__picture')).toHaveLength(0);
  fakeWx().screen.show('.article-list__row--pictured', 1, { id: 'a' });
  await settled();
  expect(allInside(part, 'article-card__picture')).toHaveLength(1);
});

it('says no heights of rows that are not drawn, as on a hidden page', async () => {
  const part = list();
  const drawn = heard(part, 'drawn');
  await settled();
  expect(drawn).toEqual([{ heights: [] }]);
});

it('asks for nothing when it left before it was ready', async () => {
  const part = list();
  await settled();
  leave(part);
  const drawn = heard(part, 'drawn');
  call(part, 'look');
  await settled();
  expect(drawn).toHaveLength(0);
});

it('says nothing of rows that left the screen before they were measured', async () => {
  const part = list();
  await settled();
  const drawn = heard(part, 'drawn');
  call(part, 'look');
  await settled();
  expect(drawn).toHaveLength(1);
  call(part, 'look');
  leave(part);
  await settled();
  expect(drawn).toHaveLength(1);
});
