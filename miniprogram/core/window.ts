/**
 * Which chunks of a long list are mounted. Only a few are; the others are two spacers of the heights that were
 * measured, so that the number of nodes stays the same for 20 rows and for 10,000.
 */

/** How many chunks are mounted at once: enough for some screens above and below. */
export const WINDOW_CHUNKS = 3;

export interface ListWindow {
  /** Index of the first mounted chunk. */
  start: number;
  /** Index after the last mounted chunk. */
  end: number;
  /** Heights of the two spacers in CSS px. */
  above: number;
  below: number;
}

/** Height taken for a chunk that was never measured: the mean of the others, or a row of 130 px a piece. */
export function chunkHeight(heights: readonly (number | undefined)[], index: number, rows: number): number {
  const own = heights[index];
  if (own !== undefined) return own;
  const known = heights.filter((height): height is number => height !== undefined);
  return known.length === 0 ? rows * 130 : known.reduce((sum, height) => sum + height, 0) / known.length;
}

/** The window that starts near `start`, kept inside the list. */
export function windowAt(start: number, rows: readonly number[], heights: readonly (number | undefined)[]): ListWindow {
  const first = Math.max(0, Math.min(start, rows.length - WINDOW_CHUNKS));
  const end = Math.min(rows.length, first + WINDOW_CHUNKS);
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += chunkHeight(heights, index, rows[index]);
    return sum;
  };
  return { start: first, end, above: height(0, first), below: height(end, rows.length) };
}

/** Index of the chunk at `offset` px from the top of chunk `from`; the last one when the offset lies beyond. */
export function chunkAtOffset(
  offset: number,
  from: number,
  rows: readonly number[],
  heights: readonly (number | undefined)[],
): number {
  let rest = offset;
  for (let index = from; index < rows.length; index += 1) {
    rest -= chunkHeight(heights, index, rows[index]);
    if (rest < 0) return index;
  }
  return Math.max(0, rows.length - 1);
}
