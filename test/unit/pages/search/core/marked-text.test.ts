import fc from 'fast-check';
import { foldForSearch } from '../../../../../miniprogram/pages/search/core/search-fold';
import { holds, queryTerms } from '../../../../../miniprogram/pages/search/core/search-terms';
import { markedExcerpt, markedParts } from '../../../../../miniprogram/pages/search/core/marked-text';
import type { TextPart } from '../../../../../miniprogram/pages/search/core/marked-text';

/** Marked parts in brackets. */
const shown = (parts: TextPart[]): string =>
  parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

it.each([
  ['老城的书店，书店', '书店', '老城的[书店]，[书店]'],
  ['老城的书店', '老城的书店', '[老城的书店]'],
  ['Ｊａｖａ 与 javascript', 'java', '[Ｊａｖａ] 与 [java]script'],
  ['𠮷野家', '野家', '𠮷[野家]'],
  ['a.*b', '.*', 'a.*b'],
  ['(一)[二]', '(一', '([一])[二]'],
  ['哈哈哈哈', '哈哈', '[哈哈哈哈]'],
  ['', '书', ''],
])('marks in %s what “%s” asks for', (text, query, marked) => {
  expect(shown(markedParts(text, queryTerms(query)))).toBe(marked);
});

it('keeps every character, and marks nothing that does not fold to a term', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('书店老城Ａaé1２ ，$.*(𠮷')), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (written, query) => {
      const terms = queryTerms(query);
      const parts = markedParts(written, terms);
      expect(parts.map((part) => part.text).join('')).toBe(written);
      expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
      const marked = parts.filter(({ isMarked }) => isMarked).map((part) => foldForSearch(part.text));
      expect(marked.every((part) => terms.some((term) => part.startsWith(term.text)))).toBe(true);
      expect(marked.length > 0).toBe(terms.some((term) => holds(foldForSearch(written), term) !== 'no'));
    }),
  );
});

it('begins a long excerpt a little before its first mark', () => {
  const excerpt = `${'河'.repeat(60)}书店开张`;
  expect(shown(markedExcerpt(excerpt, queryTerms('书店')))).toBe(`…${'河'.repeat(12)}[书店]开张`);
  expect(shown(markedExcerpt(`${'河'.repeat(20)}书店`, queryTerms('书店')))).toBe(`${'河'.repeat(20)}[书店]`);
  expect(shown(markedExcerpt(excerpt, queryTerms('没有')))).toBe(excerpt);
  const pairs = `${'河'.repeat(47)}𠮷${'水'.repeat(11)}书店`;
  expect(shown(markedExcerpt(pairs, queryTerms('书店')))).toBe(`…${'水'.repeat(11)}[书店]`);
});
