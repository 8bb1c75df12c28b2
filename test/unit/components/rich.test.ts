import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { wxsModule } from '../../wxs-module';
import type { Body } from '../../../miniprogram/html/block';
import type { RichNode } from '../../../miniprogram/html/inline';
import { plainNodes, type LookStyles, type PlainNode } from '../../../miniprogram/html/plain';

const rich = wxsModule<{ nodes(list: RichNode[], styles?: LookStyles): PlainNode[] }>(
  'pages/article/components/body-chunk/rich.wxs',
);

const text = fc.oneof(fc.string(), fc.constantFrom('', '\n', '一\n\n二', 'a<b>&amp;', '\r\n'));
const look = fc.nat(4);
const run = fc.tuple(fc.nat(4095), text, look).map(([marks, inside, of]): RichNode => [marks, inside, of]);
const shortRun = fc.tuple(fc.nat(4095), text).map(([marks, inside]): RichNode => [marks, inside]);
const attributes = fc.oneof(
  look,
  fc.record(
    {
      look,
      colspan: fc.integer({ min: 2, max: 9 }),
      rowspan: fc.integer({ min: 2, max: 9 }),
      start: fc.integer(),
      type: fc.constantFrom('lower-alpha', 'none'),
      more: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
);
const tag = fc.constantFrom('p', 'ul', 'ol', 'li', 'div', 'blockquote', 'figcaption', 'table', 'tr', 'td', 'th', 'pre');
const { node } = fc.letrec<{ node: RichNode; element: RichNode }>((tie) => ({
  node: fc.oneof({ maxDepth: 6, withCrossShrink: true }, text, run, shortRun, tie('element')),
  element: fc
    .tuple(tag, attributes, fc.array(tie('node'), { maxLength: 5 }))
    .map(([name, given, inside]): RichNode => [name, given, ...inside]),
}));
const style = fc.tuple(fc.constantFrom('', 'rt-ink', 'rt-ink rt-ground'), fc.constantFrom('', '--cl:#aa0000'));

it('makes in the view what plain.ts makes', () => {
  fc.assert(
    fc.property(fc.array(node), fc.record({ 1: style, 2: style, 3: style }), (nodes, styles) => {
      expect(rich.nodes(nodes, styles)).toEqual(plainNodes(nodes, styles));
    }),
    { numRuns: 500 },
  );
});

const articles = path.resolve(__dirname, '../../fixtures/articles');

it.each(fs.readdirSync(articles))('makes in the view what plain.ts makes of %s', (slug) => {
  const body = JSON.parse(fs.readFileSync(path.join(articles, slug, 'body.json'), 'utf8')) as Body;
  const styles: LookStyles = Object.fromEntries(body.looks.map((_, at) => [at + 1, ['rt-ink', `--cl:${at}`] as const]));
  for (const block of body.blocks) {
    if ('nodes' in block && block.nodes)
      expect(rich.nodes(block.nodes, styles)).toEqual(plainNodes(block.nodes, styles));
  }
});

it('takes time in proportion to the text', () => {
  const nodes = Array.from({ length: 20_000 }, (): RichNode => ['p', 0, '河水慢慢涨起来。', [1, '船'], [512, '漢']]);
  const before = process.cpuUsage();
  expect(rich.nodes(nodes)).toHaveLength(20_000);
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});
