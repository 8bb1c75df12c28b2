/** What a brand's mini program hands over when it sends the reader back: foreign, so only two things are read of it. */

export interface BrandReturn {
  /** The reader ordered something: `{order: '…'}` or `{bought: 1}`. */
  isBought: boolean;
}

export function brandReturn(extraData: unknown): BrandReturn {
  if (typeof extraData !== 'object' || extraData === null) return { isBought: false };
  const { order, bought } = extraData as { order?: unknown; bought?: unknown };
  const isOrder = (typeof order === 'string' && order.trim() !== '') || typeof order === 'number';
  return { isBought: isOrder || bought === true || (typeof bought === 'number' && bought > 0) };
}
