/** What surrounds blocks: lists, quotes, boxes of the author's, and `details` that open. */
import { heard, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { fakeWx } from '../../fakes/wx/fake-wx';
import { mountBlocks, mountBody } from '../body-host';
import { allInside, tapInside } from '../inside';
import type { Block } from '../../../miniprogram/html/block';

const line = (words: string, frame: object = {}): Block => ({ kind: 'text', inlines: [words], ...frame });
const BOX = { 1: ['rt-ground', '--bl:#fff5e0'] as const, 2: ['', ''] as const };

/** The classes of each block, without their block's name. */
function classes(part: Part): string[] {
  return allInside(part, 'prose__block').map((block) => block.className.replace(/body-chunk--/g, ''));
}

it('stand at the depth of their lists and quotes', () => {
  const [block] = allInside(mountBlocks([line('一', { indent: 2, quote: 1 })]), 'prose__block') as HTMLElement[];
  expect(block?.style.getPropertyValue('--indent')).toBe('2');
  expect(block?.style.getPropertyValue('--quote')).toBe('1');
});

it('keep a list together', () => {
  const part = mountBlocks([
    line('一', { indent: 1 }),
    { kind: 'rich', nodes: [['ul', 0, ['li', 0, '二']]] },
    line('三', { indent: 1 }),
    { kind: 'rich', nodes: ['四'] },
  ]);
  expect(classes(part)).toEqual([
    'prose__block prose__item prose__item--first',
    'prose__block prose__block--list',
    'prose__block prose__item',
    'prose__block',
  ]);
});

it('of one quote touch', () => {
  const part = mountBlocks([line('一', { quote: 1 }), line('二', { quote: 2 }), line('三'), line('四', { quote: 1 })]);
  expect(classes(part)).toEqual([
    'prose__block prose__quote prose__quote--start',
    'prose__block prose__quote prose__block--next prose__block--inset',
    'prose__block',
    'prose__block prose__quote prose__quote--start',
  ]);
});

it('of one box touch, also across handfuls, and keep its colours', () => {
  const blocks = [line('一', { panel: 1 }), line('二', { panel: 1 }), line('三')];
  const part = mountBody([
    { blocks, styles: BOX },
    { blocks: [line('四', { panel: 1 })], styles: BOX, before: { panel: 1 } },
  ]);
  const [first, second, third, fourth] = allInside(part, 'prose__block') as HTMLElement[];
  expect(classes(part)[0]).toContain('prose__panel--start');
  expect(classes(part)[1]).toContain('prose__panel--end');
  expect(first?.style.getPropertyValue('--bl')).toBe('#fff5e0');
  expect(second?.className).toContain('prose__block--next');
  expect(third?.className).not.toContain('prose__panel');
  expect(fourth?.className).toContain('prose__block--next');
});

it('of two boxes stand apart, however alike these look', () => {
  const part = mountBlocks([line('一', { panel: 1, isStart: true }), line('二', { panel: 1, isStart: true })], {
    styles: BOX,
  });
  expect(classes(part).map((each) => /prose__panel--(?:next|start)/.exec(each)?.[0])).toEqual([
    'prose__panel--start',
    'prose__panel--start',
  ]);
  expect(classes(part)[0]).toContain('prose__panel--end');
});

it('of one box do not end it where a handful ends', () => {
  const part = mountBody([
    { blocks: [line('一', { panel: 1 })], styles: BOX, after: { panel: 1 } },
    { blocks: [line('二', { panel: 1 })], styles: BOX, before: { panel: 1 } },
  ]);
  expect(classes(part)[0]).toContain('prose__panel--more');
  expect(classes(part)[1]).toContain('prose__panel--end');
});

it('in a box that looks like nothing stand as if there were none', () => {
  expect(classes(mountBlocks([line('一', { panel: 2 })], { styles: BOX }))).toEqual(['prose__block']);
});

describe('details', () => {
  const summary = (number: number, more: object = {}): Block => ({
    kind: 'summary',
    number,
    inlines: ['题'],
    ...more,
  });
  const shut = { blocks: [summary(1), line('藏', { fold: 1 })], styles: {} };

  it('are closed, or open as their author left them', () => {
    const open = { blocks: [summary(2, { isOpen: true }), line('现', { fold: 2 })], styles: {} };
    expect(text(mountBody([shut, open]))).toBe('题题现');
  });

  it('open and close by a tap, also what stands in a later handful', async () => {
    const part = mountBody([shut, { blocks: [{ kind: 'rule', fold: 1 }, line('深', { fold: 1 })], styles: {} }]);
    expect(allInside(part, 'app-icon--chevron-down')).toHaveLength(1);
    await tapInside(part, 'prose__summary');
    expect(text(part)).toBe('题藏深');
    expect(allInside(part, 'app-icon--chevron-up')).toHaveLength(1);
    await tapInside(part, 'prose__summary');
    expect(text(part)).toBe('题');
  });

  it('stay open while the body grows, and close with another article', async () => {
    const part = mountBody([shut]);
    await tapInside(part, 'prose__summary');
    part.setData({ chunks: [shut, { blocks: [line('后')], styles: {} }] });
    await settled();
    expect(text(part)).toBe('题藏后');
    part.setData({ chunks: [{ ...shut, blocks: [...shut.blocks] }] });
    await settled();
    expect(text(part)).toBe('题');
  });

  it('open for a link to what they hide', async () => {
    fakeWx().screen.measure('#block-1', { top: 300 });
    const part = mountBody([shut]);
    const found = heard(part, 'found');
    part.setData({ target: { chunk: 0, block: 1 } });
    await settled();
    expect(text(part)).toBe('题藏');
    expect(found).toEqual([{ top: 300 }]);
  });
});
