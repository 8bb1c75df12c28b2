import { zh } from '../../../miniprogram/core/messages-zh';
import { begun, historyRows } from '../../../miniprogram/core/history-rows';

const NOW = Date.UTC(2026, 2, 1, 12);
const entry = { id: 'a', title: '春汛', author: '阿禾', cover: 'https://river.test/a.jpg', readAt: NOW - 300_000 };

it('shows who wrote it and when it was read', () => {
  expect(historyRows([entry], () => 0, NOW, zh)).toEqual([
    { id: 'a', title: '春汛', meta: '阿禾 · 5 分钟前', cover: 'https://river.test/a.jpg' },
  ]);
});

it.each([
  ['nothing at the start', 0, '阿禾 · 5 分钟前'],
  ['1% for the first lines', 0.001, '阿禾 · 5 分钟前 · 读到 1%'],
  ['the whole percent', 0.459, '阿禾 · 5 分钟前 · 读到 45%'],
  ['almost the end', 0.969, '阿禾 · 5 分钟前 · 读到 96%'],
  ['finished when only the foot is left', 0.97, '阿禾 · 5 分钟前 · 已读完'],
  ['finished at the end', 1, '阿禾 · 5 分钟前 · 已读完'],
])('says how far: %s', (_name, place, meta) => {
  expect(historyRows([entry], () => place, NOW, zh)[0].meta).toBe(meta);
});

it('leaves out an author nobody knows and names what has no title', () => {
  const [row] = historyRows([{ ...entry, author: '', title: '' }], () => 0, NOW, zh);
  expect(row).toMatchObject({ title: '无题', meta: '5 分钟前' });
});

it('has no rows where nothing was read', () => {
  expect(historyRows([], () => 0, NOW, zh)).toEqual([]);
});

it('offers to read on what was begun and not finished, the newest first', () => {
  const places: Record<string, number> = { a: 0, b: 0.2, c: 0.98, d: 0.5, e: 0.1, f: 0.3 };
  const history = Object.keys(places).map((id) => ({ ...entry, id }));
  expect(begun(history, (id) => places[id], 3).map(({ id }) => id)).toEqual(['b', 'd', 'e']);
});
