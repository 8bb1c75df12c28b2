import { wxsModule } from '../../wxs-module';
import type { Block } from '../../../miniprogram/html/block';
import type { RichNode } from '../../../miniprogram/html/inline';
import type { BodyChunk } from '../../../miniprogram/html/chunk';
import type { PlainNode } from '../../../miniprogram/html/plain';

const frame = wxsModule<{
  classes(chunk: BodyChunk, at: number): string;
  style(chunk: BodyChunk, at: number): string;
  nodes(chunk: BodyChunk, at: number): PlainNode[];
}>('pages/article/components/body-chunk/frame.wxs');

const BOX = { 1: ['rt-ground', '--bl:#fff5e0'] as const };
const rich = (...nodes: RichNode[]): Block => ({ kind: 'rich', nodes });
const cut = (boxes: object): Block => ({ kind: 'text', inlines: ['字'], ...boxes });
const chunk = (...blocks: Block[]): BodyChunk => ({ blocks, styles: BOX });

/** The classes of the first and last node of a block of rich text. */
function ends(of: BodyChunk, at: number): (string | undefined)[] {
  const nodes = frame.nodes(of, at);
  return [nodes[0], nodes[nodes.length - 1]].map((node) => (node && 'attrs' in node ? node.attrs?.class : undefined));
}

it('keeps things in a list apart from the lines around them', () => {
  const body = chunk(
    cut({ indent: 1 }),
    { kind: 'image', src: 'a.png', indent: 1 },
    cut({ indent: 1 }),
    cut({ indent: 1 }),
  );
  const isApart = body.blocks.map((_block, at) => frame.classes(body, at).includes('prose__item--apart'));
  expect(isApart).toEqual([false, true, true, false]);
});

it('joins a box in rich text with the block that was cut out of it', () => {
  const body = chunk(rich('前', ['div', 1, '一']), cut({ panel: 1 }), rich(['div', 1, '三'], '后'));
  expect(ends(body, 0)).toEqual(['rt-p', 'rt-div rt-ground rt-panel rt-more']);
  expect(frame.classes(body, 1)).toBe(
    'prose__block prose__panel rt-ground prose__panel--next prose__panel--more prose__block--next prose__block--inset',
  );
  expect(ends(body, 2)).toEqual(['rt-div rt-ground rt-panel rt-next', 'rt-p']);
});

it('joins a quote in rich text with the block that was cut out of it', () => {
  const body = chunk(rich(['blockquote', 0, '一']), cut({ quote: 1 }), rich(['blockquote', 0, '三']));
  expect(frame.classes(body, 1)).toBe('prose__block prose__quote prose__block--next prose__block--inset');
  expect(ends(body, 2)[0]).toBe('rt-blockquote rt-next');
});

it('keeps a list in rich text close to the item that was cut out of it', () => {
  const body = chunk(rich(['ul', 0, ['li', 0, '一']]), cut({ indent: 1 }), rich(['ul', 0, ['li', 0, '三']]));
  expect(frame.classes(body, 1)).toBe('prose__block prose__item');
  expect(frame.classes(body, 2)).toBe('prose__block prose__block--list');
  expect(ends(body, 2)[0]).toBe('rt-ul rt-next--list');
});

it.each<[string, Block, Block]>([
  ['boxes of different looks', cut({ panel: 1 }), cut({ panel: 2 })],
  ['a quote inside a box and one outside', cut({ panel: 1, quote: 1 }), cut({ quote: 1 })],
  ['boxes that look like nothing', cut({ panel: 2 }), cut({ panel: 2 })],
  ['a quote and a paragraph', cut({ quote: 1 }), cut({})],
  ['a box and a paragraph of rich text', rich(['div', 1, '一'], '二'), cut({ panel: 1 })],
])('keeps %s apart', (_what, one, other) => {
  expect(frame.classes(chunk(one, other), 1)).not.toContain('--next');
});

it('stands at the depth of its lists and quotes, in the colours of its box', () => {
  expect(frame.style(chunk(cut({ indent: 2, quote: 1, panel: 1 })), 0)).toBe('--indent:2;--quote:1;--bl:#fff5e0');
});
