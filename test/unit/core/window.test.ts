import fc from 'fast-check';
import { chunkAtOffset, chunkHeight, WINDOW_CHUNKS, windowAt } from '../../../miniprogram/core/window';

/** A list of chunks: rows of each, and heights of those that were drawn. */
const lists = fc
  .array(fc.record({ rows: fc.integer({ min: 1, max: 30 }), height: fc.option(fc.integer({ min: 1, max: 4000 })) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((chunks) => ({
    rows: chunks.map(({ rows }) => rows),
    heights: chunks.map(({ height }) => height ?? undefined),
  }));

function heightOf({ rows, heights }: { rows: number[]; heights: (number | undefined)[] }, from: number, to: number) {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += chunkHeight(heights, index, rows[index]);
  return sum;
}

describe('the height of a chunk', () => {
  it.each([
    ['as it was drawn', [100, 300], 1, 300],
    ['the mean of the others', [100, undefined, 300], 1, 200],
    ['the mean of the others, past the last one drawn', [100, 300], 5, 200],
    ['130 px a row when nothing was drawn', [], 0, 1300],
  ])('is %s', (_name, heights, index, expected) => {
    expect(chunkHeight(heights, index, 10)).toBe(expected);
  });
});

it('mounts nothing of an empty list', () => {
  expect(windowAt(0, [], [])).toEqual({ start: 0, end: 0, above: 0, below: 0 });
  expect(chunkAtOffset(500, 0, [], [])).toBe(0);
});

it('mounts a short list whole', () => {
  expect(windowAt(0, [20, 5], [])).toEqual({ start: 0, end: 2, above: 0, below: 0 });
});

it('stands for what is not mounted with two spacers', () => {
  expect(windowAt(1, [2, 2, 2, 2, 2], [100, 200, 300, 400, 500])).toEqual({ start: 1, end: 4, above: 100, below: 500 });
});

it.each([
  ['before the first', -3, 0],
  ['past the last', 99, 2],
])('stays inside the list when asked for a chunk %s', (_name, start, expected) => {
  expect(windowAt(start, [1, 1, 1, 1, 1], []).start).toBe(expected);
});

it.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [299, 1],
  [300, 2],
  [9999, 2],
])('finds the chunk %d px down', (offset, expected) => {
  expect(chunkAtOffset(offset, 0, [1, 1, 1], [100, 200, 300])).toBe(expected);
});

it('counts from the chunk it is told', () => {
  expect(chunkAtOffset(250, 1, [1, 1, 1], [100, 200, 300])).toBe(2);
});

it('keeps the height of the whole list, wherever the window is', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: -5, max: 50 }), (list, start) => {
      const { above, below, start: from, end } = windowAt(start, list.rows, list.heights);
      expect(above + heightOf(list, from, end) + below).toBeCloseTo(heightOf(list, 0, list.rows.length), 5);
    }),
  );
});

it('mounts no more than a few chunks, and all of them when there are no more', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: -5, max: 50 }), ({ rows, heights }, start) => {
      const window = windowAt(start, rows, heights);
      expect(window.end - window.start).toBe(Math.min(WINDOW_CHUNKS, rows.length));
      expect(window.start).toBeGreaterThanOrEqual(0);
      expect(window.end).toBeLessThanOrEqual(rows.length);
    }),
  );
});

it('mounts the chunk at any place of the list', () => {
  fc.assert(
    fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (list, share) => {
      const offset = share * heightOf(list, 0, list.rows.length);
      const at = chunkAtOffset(offset, 0, list.rows, list.heights);
      const { start, end } = windowAt(at - 1, list.rows, list.heights);
      expect(heightOf(list, 0, start)).toBeLessThanOrEqual(offset + 0.001);
      expect(heightOf(list, 0, end)).toBeGreaterThanOrEqual(offset - 0.001);
    }),
  );
});
