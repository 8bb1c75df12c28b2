import fc from 'fast-check';
import type { Block, Body } from '../../../miniprogram/html/block';
import { articleBody, createBodyReader } from '../../../miniprogram/html/index';
import { blockText, withoutSpace } from './block-text';
import { referenceText } from './reference-text';
import { findUnsafe } from './safety';
import { soup } from './soup';

const OPTIONS = { baseUrl: 'https://site.example/' };

/** Markup whose every tag is closed in order: here not a character may be lost or moved. */
const tidy = fc.letrec<{ node: string; list: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('字', ' ', 'a b', '&amp;', '1 &lt; 2', '<br>'),
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'blockquote', 'b', 'i', 'span', 'code', 'em', 'sup', 'ul', 'figure'),
        tie('list'),
      )
      .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
    tie('list').map((inside) => `<table><tr><td>${inside}</td><td>尾</td></tr></table>`),
  ),
  list: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).list;

function inSlices(html: string, size: number): Body {
  const reader = createBodyReader(html, OPTIONS);
  const blocks: Block[] = [];
  while (!reader.isDone) blocks.push(...reader.next(size));
  return { looks: [...reader.looks], blocks };
}

it('gives the same body in slices of any size', () => {
  fc.assert(
    fc.property(soup, fc.integer({ min: 1, max: 200 }), (html, size) => {
      expect(inSlices(html, size)).toEqual(articleBody(html, OPTIONS));
    }),
  );
});

it('gives nothing more once it is done', () => {
  const reader = createBodyReader('<p>甲</p>', OPTIONS);
  expect(reader.isDone).toBe(false);
  expect(reader.next(1000)).toHaveLength(1);
  expect(reader.isDone).toBe(true);
  expect(reader.next(1000)).toEqual([]);
});

it('gives the first blocks long before the end is read', () => {
  const reader = createBodyReader('<h2>题</h2><p>文</p>'.repeat(1000), OPTIONS);
  expect(reader.next(500).length).toBeGreaterThan(20);
  expect(reader.isDone).toBe(false);
});

it('never throws and never lets anything unsafe through, whatever the markup', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), (html) => {
      expect(findUnsafe(articleBody(html, OPTIONS))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('loses no text and keeps its order', () => {
  fc.assert(
    fc.property(tidy, (html) => {
      expect(withoutSpace(blockText(articleBody(html, OPTIONS).blocks))).toBe(withoutSpace(referenceText(html)));
    }),
    { numRuns: 300 },
  );
});

it('is stable: its own text, escaped and read again, is the same text', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const text = withoutSpace(blockText(articleBody(html, OPTIONS).blocks));
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      expect(withoutSpace(blockText(articleBody(escaped, OPTIONS).blocks))).toBe(text);
    }),
  );
});
