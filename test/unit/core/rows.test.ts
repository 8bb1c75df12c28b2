import { post } from '../../fakes/posts';
import { fill } from '../../../miniprogram/core/messages';
import { zh } from '../../../miniprogram/core/messages-zh';
import { articleRow } from '../../../miniprogram/core/rows';

const NOON = Date.UTC(2026, 2, 1, 12);
const WHEN = fill(zh.dates.minutesAgo, { n: 5 });
const LONG = fill(zh.rows.minutes, { n: 3 });
const context = { now: NOON, words: zh, isRead: () => false };

it('shows who, when and how long', () => {
  const row = articleRow(post('a', { date: '2026-03-01T11:55:00Z', length: 1200 }), context);
  expect(row).toEqual({
    id: 'a',
    title: '第 a 封信',
    meta: `阿禾 · ${WHEN} · ${LONG}`,
    cover: '',
    isRead: false,
    isPinned: false,
    label: `第 a 封信，阿禾，${WHEN}，${LONG}`,
  });
});

it.each([
  ['an author', { author: '' }, `${WHEN} · ${LONG}`],
  ['a date', { date: '' }, `阿禾 · ${LONG}`],
  ['a text', { length: 0 }, `阿禾 · ${WHEN}`],
  ['all of it', { author: '', date: 'soon', length: 0 }, ''],
])('leaves out of its second line what is not known: %s', (_name, changes, meta) => {
  expect(articleRow(post('a', { date: '2026-03-01T11:55:00Z', length: 1200, ...changes }), context).meta).toBe(meta);
});

it.each(['', '   ', '\n'])('has words for the title "%s"', (title) => {
  expect(articleRow(post('a', { title }), context).title).toBe('无题');
});

it('tells screen readers what sight tells the others', () => {
  const row = articleRow(post('a', { pinned: true }), { ...context, isRead: (id) => id === 'a' });
  expect(row).toMatchObject({ isPinned: true, isRead: true });
  expect(row.label).toMatch(/^置顶，已读，第 a 封信，/);
});

it('shows the cover by its address', () => {
  const cover = { src: 'https://river.test/a.jpg', width: 0, height: 0 };
  expect(articleRow(post('a', { cover }), context).cover).toBe('https://river.test/a.jpg');
});

it('shows names and titles that a page broke and indented as one line', () => {
  const row = articleRow(post('a', { title: '第 a\n  封信 ', author: '文\n\t\t阿禾' }), context);
  expect(row.title).toBe('第 a 封信');
  expect(row.meta).toMatch(/^文 阿禾 · /);
});
