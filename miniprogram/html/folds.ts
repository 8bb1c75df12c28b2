/** The `details` of a body: which are open, and so which of the blocks inside them are shown. */
import type { Block } from './block';

/** One `details` by its number. */
export interface Fold {
  isOpen: boolean;
  /** The `details` around it; 0 is none. */
  outer: number;
}

export type Folds = ReadonlyMap<number, Fold>;

/** The folds that begin in some blocks, as the author left them. */
export function foldsIn(blocks: readonly Block[]): [number, Fold][] {
  return blocks.flatMap((block): [number, Fold][] =>
    block.kind === 'summary' ? [[block.number, { isOpen: block.isOpen ?? false, outer: block.fold ?? 0 }]] : [],
  );
}

/** Folds with one turned over. */
export function toggled(folds: Folds, number: number): Folds {
  const fold = folds.get(number);
  return fold === undefined ? folds : new Map(folds).set(number, { ...fold, isOpen: !fold.isOpen });
}

/** Folds with one open, and all those around it. */
export function opened(folds: Folds, number: number): Folds {
  const next = new Map(folds);
  for (let at = number; ;) {
    const fold = next.get(at);
    if (fold === undefined) return next;
    next.set(at, { ...fold, isOpen: true });
    at = fold.outer < at ? fold.outer : 0;
  }
}

/** The numbers whose blocks are shown: those open in open ones. */
export function shownFolds(folds: Folds): Record<number, true> {
  const shown: Record<number, true> = {};
  for (const [number, { isOpen, outer }] of folds) if (isOpen && (outer === 0 || shown[outer])) shown[number] = true;
  return shown;
}
