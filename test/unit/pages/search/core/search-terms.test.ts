import { foldForSearch } from '../../../../../miniprogram/pages/search/core/search-fold';
import { holds, MAX_TERMS, placesOf, queryTerms } from '../../../../../miniprogram/pages/search/core/search-terms';

const texts = (query: string): string[] => queryTerms(query).map(({ text }) => text);

describe('terms of a query', () => {
  it.each([
    ['书店', ['书店']],
    ['老城的书店', ['老城', '城的', '的书', '书店']],
    ['书', ['书']],
    ['Ｖｕｅ 入门', ['vue', '入门']],
    ['老城，书店', ['老城', '书店']],
    ['iPhone15', ['iphone', '15']],
    ['C 语言', ['c', '语言']],
    ['2024年', ['2024', '年']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['ラーメン', ['ラー', 'ーメ', 'メン']],
    ['书店 书店', ['书店']],
    ['pneumonoultramicroscopic', ['pneumonoultramic']],
    ['', []],
    [' ，。!?🍃 ', []],
  ])('of “%s”', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  it('keeps terms from all over a long query', () => {
    const found = texts('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸');
    expect(found).toHaveLength(MAX_TERMS);
    expect([found[0], found[MAX_TERMS - 1]]).toEqual(['一二', '壬癸']);
    expect(new Set(found).size).toBe(MAX_TERMS);
  });
});

describe('what a text holds', () => {
  it.each([
    ['老城的书店', '书店', 'is'],
    ['书, 店', '书店', 'no'],
    ['JavaScript', 'java', 'begins'],
    ['a java island', 'java', 'is'],
    ['javascript and java', 'java', 'is'],
    ['megajava', 'java', 'no'],
    ['Go语言', 'go', 'is'],
    ['google', 'g', 'no'],
    ['plan g', 'g', 'is'],
    ['iPhone15', '15', 'is'],
    ['2024', '20', 'no'],
    ['1202', '202', 'no'],
    ['pneumonoultramicroscopicsilico', 'pneumonoultramicroscopic', 'is'],
  ])('%s: %s %s', (text, query, expected) => {
    expect(holds(foldForSearch(text), queryTerms(query)[0])).toBe(expected);
  });
});

it.each([
  ['老城的书店，书店', '书店', [3, 6]],
  ['java javascript', 'java', [0, 5]],
  ['哈哈哈', '哈哈', [0, 1]],
  ['megajava', 'java', []],
])('in %s “%s” begins at %j', (text, query, places) => {
  expect(placesOf(foldForSearch(text), queryTerms(query)[0])).toEqual(places);
});
