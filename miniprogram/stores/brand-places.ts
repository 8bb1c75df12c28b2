/** Where the cards of the brands that an article names stand: at its author's marks, and the others below it. */
import type { Article } from '../core/article';
import type { Block } from '../html/block';
import type { ArticleStore } from './article';

/**
 * Keeps the marks at which a card is drawn, the first one of each brand that the article names, and leaves out all
 * others. It is given the blocks of the article in their order.
 */
export function brandPlaces({ id: article, brands = [] }: Article): (blocks: Block[]) => Block[] {
  const unplaced = new Set(brands);
  return (blocks) =>
    blocks.flatMap((block): Block[] => {
      if (block.kind !== 'marker') return [block];
      return unplaced.delete(block.id) ? [{ ...block, named: { ids: [block.id], article } }] : [];
    });
}

/** Ids of the brands whose cards follow the body; none before its end, for a mark may still come. */
export function brandsBelow({ article, chunks, isBodyComplete }: ArticleStore): string[] {
  const ids = new Set(isBodyComplete ? article?.brands : []);
  for (const { blocks } of chunks) for (const block of blocks) if (block.kind === 'marker') ids.delete(block.id);
  return [...ids];
}
