import { fakeWx } from '../../fakes/wx/fake-wx';
import { heard, settled, text } from '../../simulate';
import type { Part } from '../../simulate';
import { mountBlocks, placed } from '../body-host';
import { allInside, sendInside, tapInside } from '../inside';
import type { Block, ImageBlock, TableCell } from '../../../miniprogram/html/block';
import { zh } from '../../../miniprogram/core/messages-zh';

const words = zh.body;

function body(...blocks: Block[]): Part {
  return mountBlocks(blocks);
}

/** Style of the first element of a class. */
function styleOf(part: Part, className: string): CSSStyleDeclaration {
  return (allInside(part, className)[0] as HTMLElement).style;
}

const image: ImageBlock = { kind: 'image', src: 'https://river.test/1.jpg', alt: '柳', width: 600, height: 300 };
const cell: TableCell = { inlines: [[0, '三尺', 0, '#a']] };

describe('a handful of blocks draws each by its kind', () => {
  it.each<[string, Block, string]>([
    ['a paragraph with a link', { kind: 'text', inlines: ['看', [0, '船', 0, '#boats']] }, '看船'],
    ['a heading', { kind: 'heading', level: 2, inlines: ['上游'] }, '上游'],
    ['a picture with its caption', { ...image, caption: '柳下' }, '柳下'],
    ['a picture without words', { kind: 'image', src: 'https://river.test/1.jpg' }, ''],
    ['a strip of pictures', { kind: 'gallery', images: [image], caption: '三张' }, '三张'],
    ['code in a language', { kind: 'code', language: 'ts', code: [1, 'let', ' a'] }, 'ts'],
    ['code in no language', { kind: 'code', code: ['a'] }, words.code],
    ['a formula', { kind: 'formula', tex: 'a^2' }, 'a^2'],
    ['a recording', { kind: 'audio', src: 'https://river.test/1.mp3', title: '水声' }, '水声'],
    ['a recording without a title', { kind: 'audio', src: 'https://river.test/1.mp3' }, words.audio],
    ['a card', { kind: 'embed', url: 'https://else.test/v', title: '地图' }, '地图https://else.test/v'],
    ['a card without a title', { kind: 'embed' }, words.embed],
    ['a table that reacts', { kind: 'table', caption: '水位', rows: [[cell]] }, '三尺水位'],
    ['a table of rich text', { kind: 'table', caption: '水位', nodes: [['table', 0]] }, '水位'],
    ['a summary', { kind: 'summary', number: 1, inlines: ['水位'] }, '水位'],
    ['the mark of a list item', { kind: 'text', marker: '3.', indent: 1, inlines: ['桨'] }, '3.桨'],
    ['a rule', { kind: 'rule' }, ''],
  ])('%s', (_name, block, expected) => {
    const part = body(block);
    expect(text(part)).toBe(expected);
    expect(allInside(part, 'prose__block')).toHaveLength(1);
  });

  it('inside the list and the quotes around it', () => {
    const part = body({ kind: 'rule', indent: 2, quote: 1 });
    expect(allInside(part, 'prose__item')).toHaveLength(1);
    expect(allInside(part, 'prose__quote')).toHaveLength(1);
    expect(styleOf(part, 'prose__block').getPropertyValue('--indent')).toBe('2');
  });
});

describe('a line', () => {
  it('says where a tapped link leads', async () => {
    const part = body({ kind: 'text', inlines: ['看', [0, '船', 0, 'https://river.test/boats/']] });
    const links = heard(part, 'link');
    await tapInside(part, 'prose__link');
    expect(links).toEqual([{ href: 'https://river.test/boats/' }]);
  });

  it('marks its runs', () => {
    const part = body({ kind: 'text', inlines: [[17, '桨']] });
    expect(allInside(part, 'rt-b')).toEqual(allInside(part, 'rt-code'));
    expect(allInside(part, 'rt-b')).toHaveLength(1);
  });

  it("shows an author's look", () => {
    const part = mountBlocks([{ kind: 'text', inlines: [[0, '桨', 2]] }], {
      styles: { 2: ['rt-ink', '--cl:#aa0000'] },
    });
    expect(styleOf(part, 'rt-ink').getPropertyValue('--cl')).toBe('#aa0000');
  });

  it.each<[string, object, string, object[]]>([
    ['follows the link of a picture between its runs', { width: 20, height: 10, href: '#a' }, 'link', [{ href: '#a' }]],
    ['does nothing by a tap on a small picture', { width: 20, height: 10 }, 'preview', []],
    ['opens a large picture', { width: 200, height: 100 }, 'preview', [{ src: 'https://river.test/i.png' }]],
    ['opens a picture of unknown size', {}, 'preview', [{ src: 'https://river.test/i.png' }]],
  ])('%s', async (_name, size, event, expected) => {
    const part = body({ kind: 'text', inlines: ['一', { src: 'https://river.test/i.png', ...size }] });
    const told = heard(part, event);
    await tapInside(part, 'prose__inline-image');
    expect(told).toEqual(expected);
  });

  it('gives a picture the room of its size, as far as there is some', async () => {
    const part = body({ kind: 'text', inlines: ['一', { src: 'https://river.test/i.png', width: 560, height: 100 }] });
    expect(styleOf(part, 'prose__inline-image').cssText).toBe('width: 280px; height: 50px;');
  });

  it('gives a picture of unknown size its room when it has come, also the next time', async () => {
    const line: Block = { kind: 'text', inlines: ['一', { src: 'https://river.test/late.png' }] };
    const part = body(line);
    await sendInside(part, 'load', 'prose__inline-image', { width: 40, height: 30 });
    expect(styleOf(part, 'prose__inline-image').width).toBe('40px');
    expect(styleOf(body(line), 'prose__inline-image').width).toBe('40px');
  });

  it('gives a picture that stands twice in a line its room in both places', async () => {
    const twice = { src: 'https://river.test/twice.png' };
    const part = body({ kind: 'text', inlines: ['一', twice, '二', twice] });
    await sendInside(part, 'load', 'prose__inline-image', { width: 44, height: 30 });
    const widths = (allInside(part, 'prose__inline-image') as HTMLElement[]).map(({ style }) => style.width);
    expect(widths).toEqual(['44px', '44px']);
  });
});

async function comeNear(): Promise<void> {
  fakeWx().screen.show('.prose__image');
  await settled();
}

describe('a picture', () => {
  it('keeps its room before it has come', () => {
    expect(styleOf(body(image), 'body-image__room').paddingTop).toBe('50%');
  });

  it('that is a drawing stands on light paper in both themes', () => {
    const drawing: Block = { kind: 'image', src: 'data:image/svg+xml,%3Csvg%3E', width: 300, height: 100 };
    expect(allInside(body(drawing), 'prose__image--drawing')).toHaveLength(1);
    expect(allInside(body(image), 'prose__image--drawing')).toHaveLength(0);
  });

  it('begins when it comes near the screen', async () => {
    const part = body(image);
    expect(allInside(part, 'body-image__picture')).toHaveLength(0);
    await comeNear();
    expect(allInside(part, 'body-image__picture')).toHaveLength(1);
  });

  it('grows by itself when nobody knows its size', async () => {
    const part = body({ ...image, src: 'https://river.test/wide.jpg', width: 0, height: 0 });
    expect(styleOf(part, 'body-image__room').paddingTop).toBe('60%');
    await comeNear();
    await sendInside(part, 'load', 'body-image__picture--free', { width: 1600, height: 400 });
    expect(styleOf(part, 'body-image__room').height).toBe('auto');
    expect(styleOf(part, 'prose__image').width).toBe('100%');
  });

  it('is no wider than it is when it turns out to be narrow', async () => {
    const part = body({ ...image, src: 'https://river.test/narrow.jpg', width: 0, height: 0 });
    await comeNear();
    await sendInside(part, 'load', 'body-image__picture--free', { width: 200, height: 50 });
    expect(styleOf(part, 'prose__image').width).toBe('200px');
    expect(styleOf(part, 'body-image__room').paddingTop).toBe('25%');
  });

  it('has its room and comes at once when it came before', async () => {
    const known = { ...image, src: 'https://river.test/again.jpg', width: 0, height: 0 };
    const first = body(known);
    await comeNear();
    await sendInside(first, 'load', 'body-image__picture--free', { width: 1600, height: 400 });
    const again = body(known);
    expect(styleOf(again, 'body-image__room').paddingTop).toBe('25%');
    expect(allInside(again, 'body-image__picture')).toHaveLength(1);
  });

  it('opens large by a tap', async () => {
    const part = body(image);
    const previews = heard(part, 'preview');
    await tapInside(part, 'prose__image');
    expect(previews).toEqual([{ src: image.src }]);
  });

  it('follows its link by a tap', async () => {
    const part = body({ ...image, href: '#boats' });
    const links = heard(part, 'link');
    await tapInside(part, 'prose__image');
    expect(links).toEqual([{ href: '#boats' }]);
  });

  it('says what it would show when it does not come, and is asked for again by a tap', async () => {
    const part = body(image);
    await comeNear();
    const previews = heard(part, 'preview');
    await sendInside(part, 'error', 'body-image__picture');
    expect(text(part)).toBe(`柳${words.imageFailed}${image.src}`);
    await tapInside(part, 'prose__image');
    expect(allInside(part, 'body-image__picture')).toHaveLength(1);
    expect(previews).toEqual([]);
  });

  it('of the next revision is shown at the place of one that did not come', async () => {
    const part = body(image);
    await comeNear();
    await sendInside(part, 'error', 'body-image__picture');
    part.setData({ chunks: placed([{ blocks: [{ ...image, src: 'https://river.test/mended.jpg' }], styles: {} }]) });
    await settled();
    expect(allInside(part, 'body-image__failed')).toHaveLength(0);
    expect(allInside(part, 'body-image__picture')).toHaveLength(1);
  });

  it('of the next revision does not take the width of a narrow one before it', async () => {
    const part = body({ ...image, src: 'https://river.test/small.jpg', width: 0, height: 0 });
    await comeNear();
    await sendInside(part, 'load', 'body-image__picture--free', { width: 200, height: 50 });
    const next: Block = { ...image, src: 'https://river.test/large.jpg', width: 0, height: 0 };
    part.setData({ chunks: placed([{ blocks: [next], styles: {} }]) });
    await settled();
    expect(styleOf(part, 'prose__image').width).toBe('100%');
  });

  it('of a strip opens large by a tap', async () => {
    const part = body({ kind: 'gallery', images: [image, { ...image, src: 'https://river.test/2.jpg' }] });
    const previews = heard(part, 'preview');
    await tapInside(part, 'body-gallery__picture', 1);
    expect(previews).toEqual([{ src: 'https://river.test/2.jpg' }]);
  });
});

it('code is copied by its button, as it is', async () => {
  const part = body({ kind: 'code', language: 'ts', code: [1, 'let', ' a = ', 4, '1', '\n  let b'] });
  const copies = heard(part, 'copy');
  await tapInside(part, 'body-code__copy');
  expect(copies).toEqual([{ text: 'let a = 1\n  let b' }]);
});

it('a table is a grid in which each cell has its place, and its links and pictures react', async () => {
  const picture = { src: 'https://river.test/cell.png' };
  const part = body({
    kind: 'table',
    widths: [3, 4, 5],
    rows: [
      [
        { ...cell, isHeader: true, colspan: 2 },
        { ...cell, rowspan: 2 },
      ],
      [cell],
      [{ inlines: [picture] }],
    ],
  });
  const links = heard(part, 'link');
  const previews = heard(part, 'preview');
  expect(styleOf(part, 'prose__grid').getPropertyValue('--columns')).toBe('3em 4em 5em');
  expect(allInside(part, 'prose__cell--head')).toHaveLength(1);
  expect(allInside(part, 'prose__cell')).toHaveLength(4);
  await tapInside(part, 'prose__link', 1);
  await tapInside(part, 'prose__inline-image');
  expect(links).toEqual([{ href: '#a' }]);
  expect(previews).toEqual([picture]);
});

it('a video is made by a tap', async () => {
  const part = body({ kind: 'video', src: 'https://river.test/1.mp4' });
  expect(allInside(part, 'body-media__video')).toHaveLength(0);
  await tapInside(part, 'body-media__poster');
  expect(allInside(part, 'body-media__video')).toHaveLength(1);
});

it.each([
  ['its address', 'https://else.test/v', [{ href: 'https://else.test/v' }]],
  ['nothing where it has none', undefined, []],
])('a card gives %s', async (_name, url, expected) => {
  const part = body({ kind: 'embed', title: '地图', ...(url === undefined ? {} : { url }) });
  const links = heard(part, 'link');
  await tapInside(part, 'prose__embed');
  expect(links).toEqual(expected);
});
