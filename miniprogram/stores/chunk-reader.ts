/**
 * Reads a body for a page: the first screen at once, then slice by slice, one handful of blocks at a time, so that no
 * slice and no `setData` holds the phone up. A handful is closed by a slice too: what stands on the screen never changes.
 */
import { lookStyle } from '../core/author-looks';
import type { LookStyle } from '../core/author-looks';
import type { Block } from '../html/block';
import { bodyChunks, isBoxed } from '../html/chunk';
import type { BodyChunk, PlacedChunk } from '../html/chunk';
import { openBody } from '../html/ready-body';
import type { BodySource } from '../html/ready-body';

/** Source characters for the first screen, and for each slice after it: about a screen and a few screens of text. */
export const FIRST_SLICE = 4_000;
export const NEXT_SLICE = 12_000;

export interface ChunkReader {
  /** The next handful; null when what was read now completes no block. */
  next(): PlacedChunk | null;
  /** Whether everything has been read and given. */
  readonly isDone: boolean;
}

/** Begins to read the body of the article at `baseUrl`; `shown` answers those of the next blocks that are drawn. */
export function createChunkReader(
  source: BodySource,
  baseUrl: string,
  shown: (blocks: Block[]) => Block[] = (blocks) => blocks,
): ChunkReader {
  const reader = openBody(source, { baseUrl });
  const styles: LookStyle[] = [];
  let units = FIRST_SLICE;
  let waiting: BodyChunk[] = [];
  let held: Block[] = [];
  let last: BodyChunk | null = null;
  let given = 0;

  const styleOf = (look: number): LookStyle | undefined => {
    while (styles.length < reader.looks.length) styles.push(lookStyle(reader.looks[styles.length]));
    return styles[look - 1];
  };

  return {
    next() {
      if (waiting.length === 0 && !reader.isDone) {
        const blocks = held.concat(shown(reader.next(units)));
        // Whether its box goes on is not known before the next block.
        held = !reader.isDone && blocks.length > 1 && isBoxed(blocks[blocks.length - 1]) ? blocks.splice(-1) : [];
        waiting = bodyChunks(blocks, last?.blocks[last.blocks.length - 1] ?? null, styleOf, held[0]);
        units = NEXT_SLICE;
      }
      const chunk = waiting.shift();
      if (chunk === undefined) return null;
      last = chunk;
      const isOnly = given === 0 && waiting.length === 0 && reader.isDone;
      return isOnly ? chunk : { ...chunk, at: given++ };
    },
    get isDone() {
      return reader.isDone && waiting.length === 0;
    },
  };
}
