import type { Block } from '../../../miniprogram/html/block';
import { bodyChunks } from '../../../miniprogram/html/chunk';
import type { LookStyle } from '../../../miniprogram/html/plain';
import { usedLooks } from '../../../miniprogram/html/used-looks';

const rule: Block = { kind: 'rule' };
const styleOf = (look: number): LookStyle => [look === 9 ? '' : `look-${look}`, ''];
const BYTES = 256 * 1024;

it('closes a handful by the number of its blocks', () => {
  const chunks = bodyChunks(Array<Block>(100).fill(rule), null, styleOf);
  expect(chunks.map(({ blocks }) => blocks.length)).toEqual([40, 40, 20]);
});

it('closes a handful by its size', () => {
  const long: Block = { kind: 'rich', nodes: ['字'.repeat(25_000)] };
  const chunks = bodyChunks(Array<Block>(7).fill(long), null, styleOf);
  expect(chunks.map(({ blocks }) => blocks.length)).toEqual([2, 2, 2, 1]);
  for (const chunk of chunks) expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThan(BYTES);
});

it('gives a block that fits nowhere a handful of its own', () => {
  const huge: Block = { kind: 'code', code: ['字'.repeat(70_000)] };
  expect(bodyChunks([rule, huge, rule], null, styleOf).map(({ blocks }) => blocks.length)).toEqual([1, 1, 1]);
});

it('brings the styles that its blocks name, and no others', () => {
  const looking: Block = {
    kind: 'text',
    inlines: [
      [0, '红', 3],
      [0, '灰', 9],
    ],
  };
  expect(bodyChunks([looking], null, styleOf)[0]?.styles).toEqual({ 3: ['look-3', ''] });
});

it('knows in which boxes the block before stood', () => {
  const boxed: Block = { kind: 'rule', quote: 1, panel: 2, marker: '•', indent: 1 };
  const [first] = bodyChunks([rule], null, styleOf);
  expect(first).not.toHaveProperty('before');
  expect(bodyChunks([rule], boxed, styleOf)[0]?.before).toEqual({ indent: 1, quote: 1, panel: 2 });
  expect(bodyChunks(Array<Block>(41).fill(boxed), null, styleOf)[1]?.before).toEqual({ indent: 1, quote: 1, panel: 2 });
});

it('knows in which boxes the block after stands', () => {
  const boxed: Block = { kind: 'rule', quote: 1, panel: 2, isStart: true };
  const quoted: Block = { kind: 'rich', nodes: [['blockquote', 0, '字']] };
  const after = (block: Block): unknown => bodyChunks([...Array<Block>(40).fill(rule), block], null, styleOf)[0]?.after;
  expect(after(boxed)).toEqual({ quote: 1, panel: 2, isStart: true });
  expect(after(quoted)).toEqual({ quote: 1 });
  expect(after(rule)).toBeUndefined();
});

it.each<[string, Block, number[]]>([
  [
    'rich text, however deep',
    { kind: 'rich', nodes: ['字', ['ul', 1, ['li', { look: 2 }, '字', [1, '字', 3]]]] },
    [1, 2, 3],
  ],
  ['a line', { kind: 'text', inlines: ['字', [0, '字', 4], { src: 'a' }] }, [4]],
  ['a summary', { kind: 'summary', number: 1, inlines: [[0, '字', 5]] }, [5]],
  ['cells', { kind: 'table', rows: [[{ inlines: [[0, '字', 6, '#a']] }]] }, [6]],
  ['a table of rich text', { kind: 'table', nodes: [['table', 0, ['tr', 0, ['td', 7]]]] }, [7]],
  ['the box around', { kind: 'rule', panel: 8 }, [8]],
  ['nothing', { kind: 'code', code: [1, 'let', ' a'] }, []],
])('finds the looks of %s', (_what, block, looks) => {
  expect([...usedLooks([block])].sort()).toEqual(looks);
});
