/** Which of an article's looks some blocks use. */
import type { Block } from './block';
import type { Inline, RichNode } from './inline';
import { isRun } from './plain';

/** The numbers of the looks, in no order. */
export function usedLooks(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  const add = (look: number | undefined): void => {
    if (look) found.add(look);
  };
  for (const block of blocks) {
    add(block.panel);
    if ('inlines' in block) addInlines(block.inlines, add);
    if ('nodes' in block && block.nodes) addNodes(block.nodes, add);
    if (block.kind === 'table')
      for (const row of block.rows ?? []) for (const cell of row) addInlines(cell.inlines, add);
  }
  return found;
}

function addInlines(inlines: readonly Inline[], add: (look: number | undefined) => void): void {
  for (const inline of inlines) if (Array.isArray(inline)) add(inline[2]);
}

function addNodes(nodes: readonly RichNode[], add: (look: number | undefined) => void): void {
  const waiting = nodes.slice();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (isRun(node)) add(node[2]);
    else {
      const [, given, ...inside] = node;
      add(typeof given === 'number' ? given : given.look);
      for (const child of inside) if (typeof child !== 'string') waiting.push(child);
    }
  }
}
