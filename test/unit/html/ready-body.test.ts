/** Where a body comes from: the blocks made ahead, when they can be used, and the HTML in every other case. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type Block, BLOCKS_VERSION, type Body } from '../../../miniprogram/html/block';
import { articleBody, type BodyReader } from '../../../miniprogram/html/index';
import { type BodySource, openBody } from '../../../miniprogram/html/ready-body';
import { soup } from './soup';

const PAGE = 'https://site.example/2026/post/';
const FIXTURES = path.resolve(__dirname, '../../fixtures/articles');
const HTML = '<p>来自网页</p>';
const READY: Body = { looks: [], blocks: [{ kind: 'rich', nodes: ['来自服务器'] }] };

function whole(reader: BodyReader, units: number): Body {
  const blocks: Block[] = [];
  for (let slices = 0; !reader.isDone; slices++) {
    if (slices > 100_000) throw new Error('it never ends');
    blocks.push(...reader.next(units));
  }
  return { looks: [...reader.looks], blocks };
}

const textOf = (source: BodySource): string => JSON.stringify(whole(openBody(source, { baseUrl: PAGE }), 4000).blocks);

it('reads the blocks of its own version', () => {
  expect(textOf({ html: HTML, blocks: READY, blocksVersion: BLOCKS_VERSION })).toContain('来自服务器');
});

it.each<[string, Partial<BodySource>]>([
  ['there are none', {}],
  ['they have no version', { blocks: READY }],
  ['they are older', { blocks: READY, blocksVersion: BLOCKS_VERSION - 1 }],
  ['they are newer', { blocks: READY, blocksVersion: BLOCKS_VERSION + 1 }],
  ['there is only a version', { blocksVersion: BLOCKS_VERSION }],
  ['they are no body', { blocks: 'x', blocksVersion: BLOCKS_VERSION }],
  ['one of them is unsafe', { blocks: withLink('javascript:a()'), blocksVersion: BLOCKS_VERSION }],
])('reads the HTML when %s', (_when, more) => {
  expect(textOf({ html: HTML, ...more })).toContain('来自网页');
});

it('gives the blocks in slices as large as the parser would', () => {
  const blocks = Array.from({ length: 100 }, (): Block => ({ kind: 'rule' }));
  const source = { html: 'x'.repeat(10_000), blocks: { looks: [], blocks }, blocksVersion: BLOCKS_VERSION };
  const reader = openBody(source, { baseUrl: PAGE });
  expect(reader.next(4000)).toHaveLength(40);
  expect(reader.isDone).toBe(false);
  expect(reader.next(1)).toHaveLength(1);
  expect(reader.next(Infinity)).toHaveLength(59);
  expect(reader.isDone).toBe(true);
  expect(reader.next(4000)).toEqual([]);
});

it('is done at once when there are no blocks', () => {
  const source = { html: HTML, blocks: { looks: [], blocks: [] }, blocksVersion: BLOCKS_VERSION };
  expect(whole(openBody(source, { baseUrl: PAGE }), Infinity)).toEqual({ looks: [], blocks: [] });
});

const fixtures = fs
  .readdirSync(FIXTURES)
  .map((name) => fs.readFileSync(path.join(FIXTURES, name, 'source.html'), 'utf8'));

it('gives what the parser gives, whether the maker knew the address of the page or not', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.constantFrom(...fixtures)), fc.integer({ min: 1, max: 20_000 }), (html, units) => {
      const expected = articleBody(html, { baseUrl: PAGE });
      for (const base of [PAGE, '']) {
        const blocks: unknown = JSON.parse(JSON.stringify(articleBody(html, { baseUrl: base })));
        const before = JSON.stringify(blocks);
        const reader = openBody({ html, blocks, blocksVersion: BLOCKS_VERSION }, { baseUrl: PAGE });
        expect(whole(reader, units)).toEqual(expected);
        expect(JSON.stringify(blocks)).toBe(before);
      }
    }),
  );
});

it('resolves every address that was left relative', () => {
  const at = `${PAGE}a.png`;
  const blocks = (src: string): Block[] => [
    { kind: 'text', inlines: ['甲', [0, '乙'], [0, '丙', 0, src], { src, href: src }] },
    { kind: 'heading', level: 2, inlines: [[0, '丙', 0, src]] },
    { kind: 'summary', number: 1, inlines: [[0, '丙', 0, src]] },
    { kind: 'image', src, href: src },
    { kind: 'gallery', images: [{ src }, { src, href: '#a' }] },
    { kind: 'video', src, poster: src },
    { kind: 'audio', src },
    { kind: 'embed', url: src },
    { kind: 'table', rows: [[{ inlines: [{ src }] }]] },
    { kind: 'image', src: 'data:image/png;base64,AA' },
    { kind: 'image', src: 'wxfile://a.png' },
  ];
  const source = { html: HTML, blocks: { looks: [], blocks: blocks('a.png') }, blocksVersion: BLOCKS_VERSION };
  expect(whole(openBody(source, { baseUrl: PAGE }), 1).blocks).toEqual(blocks(at));
});

function withLink(href: string): Body {
  return { looks: [], blocks: [{ kind: 'text', inlines: [[0, 'x', 0, href]] }] };
}
