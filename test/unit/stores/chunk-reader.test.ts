import { articleBody } from '../../../miniprogram/html/index';
import type { PlacedChunk } from '../../../miniprogram/html/chunk';
import { createChunkReader, FIRST_SLICE } from '../../../miniprogram/stores/chunk-reader';

const LINE = `<p>${'水涨了，船也高了。'.repeat(20)}<a href="#x">渡口</a></p>`;
const BOX = `<section style="background:#ffe0e0">${LINE.repeat(3)}</section>`;

function read(html: string): PlacedChunk[] {
  const chunks: PlacedChunk[] = [];
  for (const reader = createChunkReader({ html }, ''); !reader.isDone;) {
    const chunk = reader.next();
    if (chunk !== null) chunks.push(chunk);
  }
  return chunks;
}

it('gives every block once, in order, whatever is held back', () => {
  const html = (LINE + BOX).repeat(40);
  expect(read(html).flatMap(({ blocks }) => blocks)).toEqual(articleBody(html, { baseUrl: '' }).blocks);
});

it('knows at the end of each handful whether its box goes on', () => {
  const html = BOX.repeat(60);
  expect(html.length).toBeGreaterThan(3 * FIRST_SLICE);
  const chunks = read(html);
  expect(chunks.length).toBeGreaterThan(2);
  chunks.forEach(({ after }, at) => {
    const next = chunks[at + 1]?.blocks[0];
    expect(after).toEqual(next && { panel: next.panel, ...(next.isStart ? { isStart: true } : {}) });
  });
});

it('numbers the handfuls, but not one that is the whole body', () => {
  const places = (html: string) => read(html).map(({ at }) => at);
  const many = places(LINE.repeat(200));
  expect(many.length).toBeGreaterThan(2);
  expect(many).toEqual([...many.keys()]);
  expect(places(LINE)).toEqual([undefined]);
});

it('shows the first screen at once, also when it is one block in a box', () => {
  const reader = createChunkReader(
    { html: `<section style="background:#ffe0e0">${LINE}<p>${'<i>长</i>'.repeat(FIRST_SLICE)}` },
    '',
  );
  expect(reader.next()?.blocks).toHaveLength(1);
});
