/** What a table of contents says: the headings of a body and where they stand. */
import type { Block } from './block';
import type { Inline } from './inline';

export interface ContentsEntry {
  level: number;
  text: string;
  /** The handful of blocks it stands in, and which block of that it is. */
  place: { chunk: number; block: number };
}

/** The entries of one handful of blocks; headings of pictures alone have none. */
export function contentsOf(blocks: readonly Block[], chunk: number): ContentsEntry[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    const text = inlineText(block.inlines).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ level: block.level, text, place: { chunk, block: at } }];
  });
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === 'string' ? inline : Array.isArray(inline) ? inline[1] : ''))
    .join('');
}
