import { brand } from '../../../../fakes/brands';
import { matchBrands } from '../../../../../miniprogram/pages/search/core/brand-match';

const BRANDS = [
  brand('hill', { name: '半盏山', aliases: ['Half Cup Hill'], keys: ['bzs', 'hch'] }),
  brand('deer', { name: '纸鹿文具', aliases: ['纸鹿', 'Paper Deer'], keys: ['zlwj', 'zl', 'pd'] }),
  brand('tea', { name: '半山茶', aliases: [], keys: ['bsc'] }),
  brand('lab', { name: 'Café Lab', aliases: [], keys: ['cl'] }),
];

it.each([
  ['a whole name', '半盏山', ['hill']],
  ['a name with spaces around', ' 半盏山 ', ['hill']],
  ['an alias', '纸鹿', ['deer']],
  ['an alias in another case', 'PAPER deer', ['deer']],
  ['an alias in another width', 'ｐａｐｅｒ　Ｄｅｅｒ', ['deer']],
  ['an alias without its spaces', 'paperdeer', ['deer']],
  ['a name without its accent', 'cafe lab', ['lab']],
  ['initials', 'bzs', ['hill']],
  ['initials in another case and width', 'ＢＺＳ', ['hill']],
  ['the beginning of initials', 'zlw', ['deer']],
  ['the beginning of a name', '半', ['hill', 'tea']],
  ['a name inside a longer query', '半盏山 在哪里', ['hill']],
  ['a part of a name', '文具', ['deer']],
  ['a single letter, which begins too much', 'b', []],
  ['a single character inside a name', '山', []],
  ['nothing', '   ', []],
  ['something else', '桥', []],
])('finds by %s', (_name, query, ids) => {
  expect(matchBrands(BRANDS, query).map(({ id }) => id)).toEqual(ids);
});

it('shows three at most, the surest first', () => {
  const many = ['abc tea', 'tea', 'teapot', 'tea house', 'teal'].map((name, at) =>
    brand(`b${at}`, { name, aliases: [], keys: [] }),
  );
  expect(matchBrands(many, 'tea').map(({ name }) => name)).toEqual(['tea', 'teapot', 'tea house']);
});

it('finds nothing among brands whose names are hostile', () => {
  const hostile = brand('x', { name: '.*', aliases: ['('], keys: ['['] });
  expect(matchBrands([hostile], 'abc')).toEqual([]);
  expect(matchBrands([hostile], '.*').map(({ id }) => id)).toEqual(['x']);
});
