import { brand } from '../../../../fakes/brands';
import { categoryNode, post } from '../../../../fakes/posts';
import { searchedRow } from '../../../../../miniprogram/pages/search/core/search-rank';
import { suggestionsFor } from '../../../../../miniprogram/pages/search/core/suggestions';
import type { Suggestible } from '../../../../../miniprogram/pages/search/core/suggestions';

const TREE = [
  categoryNode('tech', [categoryNode('weekly', [], { name: '科技周刊' })], { name: '科技' }),
  categoryNode('life', [], { name: '生活' }),
];
const ROWS = ['科技馆一日', '河边', '老科技', '新科技', '科技一', '科技二', '科技三'].map((title, at) =>
  searchedRow(post(`p${at}`, { title, excerpt: '生活', author: '生活' })),
);
const ALL: Suggestible = { queries: ['科技 馆', '科技', '老科技报', '科技园', '河'], tree: TREE, rows: ROWS };

const shown = (typed: string, from = ALL): string[] =>
  suggestionsFor(typed, from).map(({ kind, id, path }) => [kind, id, ...path].join(' '));

it('offers queries of before but the typed one, then categories from the root down, then titles', () => {
  expect(shown('科技')).toEqual([
    'query 科技 馆',
    'query 老科技报',
    'category tech',
    'category weekly 科技',
    'article p0',
    'article p2',
    'article p3',
    'article p4',
    'article p5',
  ]);
});

it('looks at titles alone, not at excerpts and authors', () => {
  expect(shown('生活')).toEqual(['category life']);
});

it.each(['', '  ', '，', '没有这个'])('offers nothing for “%s”', (typed) => {
  expect(shown(typed)).toEqual([]);
});

it('offers nothing where nothing is known', () => {
  expect(shown('科技', { queries: [], tree: [], rows: [] })).toEqual([]);
});

it('offers the brands that it names before all else', () => {
  const brands = [brand('lab', { name: '科技', keys: ['kj'], aliases: [] }), brand('tea')];
  expect(shown('科技', { ...ALL, brands })[0]).toBe('brand lab');
  expect(shown('kj', { ...ALL, brands })).toEqual(['brand lab']);
});
