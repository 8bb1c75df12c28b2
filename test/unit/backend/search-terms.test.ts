/** The generator and the app say the same of every text: which letters are one letter, what a term is, where it lies. */
import fc from 'fast-check';
import { foldForSearch } from '../../../miniprogram/pages/search/core/search-fold';
import { holds, queryTerms } from '../../../miniprogram/pages/search/core/search-terms';
import { shardOf } from '../../../miniprogram/pages/search/services/shard';
import { readerSearch } from '../../backend/reader-search';

const LETTERS = Array.from('书店老城𠮷々ー한가ＡaBbé①１20ёЖ ，。-_$.*\'"🍃\u0301\ud840');
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('constructor toString hasOwnProperty', 'pneumonoultramicroscopicsilico 12345678901234567890'),
);

test('every unit folds to the same', () => {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
  expect(readerSearch.fold(all)).toBe(foldForSearch(all));
});

test('a text holds a term when the index lists it under that term', () => {
  fc.assert(
    fc.property(text, text, (shown, query) => {
      const listed = readerSearch.termsOf(shown);
      const folded = foldForSearch(shown);
      for (const term of [...queryTerms(query), ...queryTerms(shown)]) {
        const held = holds(folded, term);
        expect([term, held === 'is']).toEqual([term, listed.has(term.text)]);
        if (held === 'begins') expect(listed).toContain(`${term.text}*`);
        if (held === 'no') expect(listed).not.toContain(`${term.text}*`);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a query asks for nothing that no text could hold', () => {
  fc.assert(
    fc.property(text, (query) => {
      const listed = readerSearch.termsOf(query);
      for (const term of queryTerms(query)) expect(listed).toContain(term.text);
    }),
  );
});

test('a term lies in the file where the app looks for it', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 14 }), (term, power) => {
      const shards = 2 ** power;
      const shard = shardOf(term, shards);
      expect(shard).toBe(readerSearch.shardOf(term, shards));
      expect(shard).toBeLessThan(shards);
      expect(shard).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['书店', ['书', '店', '书店']],
  ['Java', ['java', 'ja*', 'jav*']],
  ['C', ['c']],
  ['2024', ['2024']],
  ['iPhone15', ['iphone', 'ip*', 'iph*', 'ipho*', 'iphon*', '15']],
])('what can be asked of %s', (shown, terms) => {
  expect([...readerSearch.termsOf(shown)].sort()).toEqual([...terms].sort());
});
