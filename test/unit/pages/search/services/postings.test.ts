import fc from 'fast-check';
import { isCut, matchingArticles, readPostings } from '../../../../../miniprogram/pages/search/services/postings';
import { readerSearch } from '../../../../backend/reader-search';
import type { IndexedArticle } from '../../../../backend/reader-search';

const marksOf = (whole: string, begins = '', total = 40): [number, number][] =>
  [...readPostings(whole, begins, total).marks.entries()].filter(([, mark]) => mark > 0);

test.each<[string, [number, number][]]>([
  ['', []],
  ['A', [[0, 83]]],
  [
    'AAB',
    [
      [0, 83],
      [1, 83],
      [3, 83],
    ],
  ],
  ['.C', [[2, 11]]],
  ['..D', [[3, 2]]],
  [
    'B.A.C',
    [
      [0, 11],
      [1, 83],
      [2, 2],
    ],
  ],
  ['gB', [[32, 83]]],
  ['hB', [[33, 83]]],
])('reads %s', (list, marks) => {
  expect(marksOf(list)).toEqual(marks);
});

test('the best of a whole word and a beginning counts', () => {
  expect(marksOf('..A', 'A')).toEqual([[0, 82]]);
  expect(marksOf('A', 'A')).toEqual([[0, 83]]);
});

test.each(['!', '...', 'A B', 'g5', '____', '...A'])('refuses the list %s', (list) => {
  expect(() => readPostings(list, '', 40)).toThrow(/malformed/);
});

test('reads every list that the generator packs', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('title', 'author', 'excerpt', 'none'), { maxLength: 400 }), (fields) => {
      const articles = fields.map((field, at): IndexedArticle => {
        const only = { title: '', author: '', excerpt: '', ...(field === 'none' ? {} : { [field]: 'word' }) };
        return { id: `p${at}`, date: '', categoryPaths: [], ...only };
      });
      const { terms } = readerSearch.searchIndex(articles);
      const list = Object.entries(terms(0)).find(([term]) => term === 'word')?.[1] ?? '';
      const { marks, size, knownUntil } = readPostings(list, '', fields.length);
      expect(Array.from(marks)).toEqual(fields.map((field) => ({ title: 83, author: 11, excerpt: 2, none: 0 })[field]));
      expect([size, knownUntil]).toEqual([fields.filter((field) => field !== 'none').length, fields.length]);
    }),
  );
});

describe('lists that were cut', () => {
  const found = (...lists: string[]): number[] =>
    matchingArticles(
      lists.map((list) => readPostings(list, '', 6)),
      6,
    );

  test('know the newest excerpts as far as they go, and nothing else', () => {
    expect(readPostings('..AB+', '', 6).knownUntil).toBe(3);
    expect(readPostings('.AB+', '', 6).knownUntil).toBe(0);
    expect(readPostings('AB+', '', 6).knownUntil).toBe(0);
    expect(readPostings('AB', '', 6).knownUntil).toBe(6);
  });

  test('never hide what a rare word beside them finds', () => {
    expect(found('..AAA+', 'BC')).toEqual([1, 4]);
    expect(found('..AB+', 'BC')).toEqual([4]);
    expect(found('A+', 'BC')).toEqual([1, 4]);
  });

  test('say that there is more when all of them were', () => {
    const cut = (...lists: string[]): boolean =>
      isCut(
        lists.map((list) => readPostings(list, '', 6)),
        6,
      );
    expect([cut('AB+'), cut('AB+', '..BA+'), cut('AB+', 'A'), cut('A')]).toEqual([true, true, false, false]);
  });

  test('count for what they are when there are no others', () => {
    expect(found('AB+')).toEqual([0, 2]);
    expect(found('AB+', '..BA+')).toEqual([2]);
  });
});

test('the best come first, and of equals the newest', () => {
  const lists = ['B..A', 'B.A.B'].map((list) => readPostings(list, '', 6));
  expect(matchingArticles(lists, 6)).toEqual([1, 0]);
});
