import { rankRows, searchedRow, searchSummaries } from '../../../../../miniprogram/pages/search/core/search-rank';
import type { SearchedRow } from '../../../../../miniprogram/pages/search/core/search-rank';
import { post, posts } from '../../../../fakes/posts';

const row = (id: string, title: string, about = '', excerpt = '', date = '2026-01-01T00:00:00Z'): SearchedRow => ({
  id,
  title,
  about,
  excerpt,
  date,
});

const ids = (rows: SearchedRow[], query: string): string[] => rankRows(rows, query).map(({ id }) => id);

it('puts a title before a category and a category before an excerpt, whatever is newer', () => {
  const rows = [
    row('excerpt', '别的', '', '河边的书店', '2026-03-01T00:00:00Z'),
    row('about', '别的', '书店', '', '2026-02-01T00:00:00Z'),
    row('title', '书店开张', '', '', '2026-01-01T00:00:00Z'),
  ];
  expect(ids(rows, '书店')).toEqual(['title', 'about', 'excerpt']);
});

it('puts the newer of two equals first, and keeps one order for those of one moment', () => {
  const rows = [row('b', '书店'), row('old', '书店', '', '', '2020-01-01T00:00:00Z'), row('a', '书店')];
  expect(ids(rows, '书店')).toEqual(['a', 'b', 'old']);
});

it('puts a whole word before the beginning of one', () => {
  const rows = [row('begins', 'JavaScript', '', '', '2026-05-01T00:00:00Z'), row('whole', 'Java')];
  expect(ids(rows, 'java')).toEqual(['whole', 'begins']);
});

it('asks for every term, in any field', () => {
  const rows = [row('both', '书店', '', 'open late'), row('one', '书店'), row('other', 'open')];
  expect(ids(rows, '书店 open')).toEqual(['both']);
});

it('is content with two terms of three when no row holds them all', () => {
  const rows = [row('driver', '夜班的司机'), row('night', '夜班'), row('other', '司机')];
  expect(ids(rows, '夜班司机')).toEqual(['driver']);
  expect(ids([...rows, row('exact', '夜班司机')], '夜班司机')).toEqual(['exact']);
  expect(ids([row('one', '书店')], '书店 zzz')).toEqual([]);
});

it.each(['', '   ', '，。', '🍃'])('finds nothing for “%s”', (query) => {
  expect(ids([row('a', '书店，。')], query)).toEqual([]);
});

it('searches author and categories of a summary, and never across two names', () => {
  const filed = post('a', {
    author: '阿禾',
    categoryPaths: [
      [
        { id: 'c1', name: '科技' },
        { id: 'c2', name: '青禾周刊' },
      ],
    ],
  });
  const found = (query: string): number => rankRows([searchedRow(filed)], query).length;
  expect(['阿禾', '科技', '周刊', '技青', '禾科'].map(found)).toEqual([1, 1, 1, 0, 0]);
});

it('answers summaries page by page, and an empty page past the end', () => {
  const first = searchSummaries(posts(1, 23), '封信', 1);
  expect(first).toMatchObject({ page: 1, pageCount: 3, total: 23 });
  expect(first.items).toHaveLength(10);
  expect(Object.keys(first.items[0]).sort()).toEqual(['date', 'excerpt', 'id', 'title']);
  expect(searchSummaries(posts(1, 23), '封信', 3).items).toHaveLength(3);
  expect(searchSummaries(posts(1, 23), '封信', 4).items).toEqual([]);
});
