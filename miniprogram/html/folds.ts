/** Which `details` of a body are open, and so which of the blocks inside them are shown. */
import type { Block } from './block';

/** The numbers of the open ones; any other is closed. */
export type OpenFolds = Readonly<Record<number, true>>;

/** Those that the author left open. */
export function foldsOpenIn(blocks: readonly Block[]): OpenFolds {
  const open: Record<number, true> = {};
  for (const block of blocks) if (block.kind === 'summary' && block.isOpen) open[block.number] = true;
  return open;
}

/** With one turned over. */
export function toggled(folds: OpenFolds, number: number): OpenFolds {
  const { [number]: wasOpen, ...others } = folds;
  return wasOpen ? others : { ...others, [number]: true };
}
