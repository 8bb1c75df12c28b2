/**
 * A body in handfuls of blocks, each with all it takes to draw it: what a page mounts, unmounts and hands to `setData`
 * at a time. A handful never changes, so later ones never draw earlier ones again.
 */
import type { Block, Frame } from './block';
import type { RichNode } from './inline';
import { isRun } from './plain';
import type { LookStyle, LookStyles } from './plain';
import { rowNodes } from './split-large';
import { usedLooks } from './used-looks';

export interface BodyChunk {
  blocks: Block[];
  /** Of the looks that the blocks name; absent when none is to be seen. */
  styles?: LookStyles;
  /** The end of the last block before, which the first one here may continue; absent at the start. */
  before?: Edge;
  /** The start of the next block, which may continue the last one here; absent where that stands in no box. */
  after?: Edge;
}

/**
 * A handful with its place in the body, from 0: its key in a list, for one without a key is drawn anew as others come.
 * Absent on one that is the whole body: no other comes, and a short article would grow by a thirtieth.
 */
export type PlacedChunk = BodyChunk & { at?: number };

/** The boxes that touch when two blocks in them are neighbours. */
export type Edge = Pick<Frame, 'indent' | 'quote' | 'panel' | 'isStart'>;

/** A node of the page may have at most 60 children (audit of the platform). */
const MAX_BLOCKS = 40;
/** Nodes of the page: three handfuls may be mounted at a time, and a page may hold 1000 (audit of the platform). */
const MAX_NODES = 260;
/** Characters of JSON: at three bytes each, well below the 256 KB that one `setData` should carry. */
const MAX_CHARACTERS = 60_000;

/** The handfuls of blocks between the blocks `last` and `next`, where there are such; `styleOf` shows a look by its number. */
export function bodyChunks(
  blocks: readonly Block[],
  last: Block | null,
  styleOf: (look: number) => LookStyle | undefined,
  next?: Block,
): BodyChunk[] {
  const chunks: BodyChunk[] = [];
  let before = last;
  const all = handfuls(blocks);
  all.forEach((handful, at) => {
    const chunk: BodyChunk = { blocks: handful };
    const styles = stylesOf(handful, styleOf);
    if (Object.keys(styles).length > 0) chunk.styles = styles;
    if (before !== null) chunk.before = endOf(before);
    const following = at + 1 < all.length ? all[at + 1][0] : next;
    if (following !== undefined && isBoxed(following)) chunk.after = startOf(following);
    chunks.push(chunk);
    before = handful[handful.length - 1];
  });
  return chunks;
}

function handfuls(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let room = 0;
  let nodes = 0;
  for (const block of blocks) {
    const size = JSON.stringify(block).length;
    const count = nodesOf(block);
    const current = all[all.length - 1];
    if (current !== undefined && current.length < MAX_BLOCKS && size <= room && count <= nodes) current.push(block);
    else {
      all.push([block]);
      room = MAX_CHARACTERS;
      nodes = MAX_NODES;
    }
    room -= size;
    nodes -= count;
  }
  return all;
}

/** About how many nodes of the page a block is, at the most. */
function nodesOf(block: Block): number {
  if (block.kind === 'gallery') return 5 + block.images.length;
  if (block.kind === 'table') return 5 + (block.rows ?? []).reduce((sum, row) => sum + rowNodes(row), 0);
  if ('inlines' in block) return 5 + block.inlines.length;
  return block.kind === 'rich' || block.kind === 'rule' ? 3 : 8;
}

function stylesOf(blocks: readonly Block[], styleOf: (look: number) => LookStyle | undefined): LookStyles {
  const styles: Record<number, LookStyle> = {};
  for (const look of usedLooks(blocks)) {
    const style = styleOf(look);
    if (style !== undefined && (style[0] !== '' || style[1] !== '')) styles[look] = style;
  }
  return styles;
}

/** Whether a block begins in a panel or a quote, so that the one before may go on in it. */
export function isBoxed(block: Block): boolean {
  const { quote, panel } = startOf(block);
  return quote !== undefined || panel !== undefined;
}

function startOf(block: Block): Edge {
  const edge = block.kind === 'rich' ? boxesOfNode(block.nodes[0]) : boxesOf(block);
  return block.isStart ? { ...edge, isStart: true } : edge;
}

function endOf(block: Block): Edge {
  return block.kind === 'rich' ? boxesOfNode(block.nodes[block.nodes.length - 1]) : boxesOf(block);
}

function boxesOf({ indent, quote, panel }: Frame): Edge {
  return {
    ...(indent === undefined ? {} : { indent }),
    ...(quote === undefined ? {} : { quote }),
    ...(panel === undefined ? {} : { panel }),
  };
}

/** Rich text holds its boxes itself. */
function boxesOfNode(node: RichNode): Edge {
  if (typeof node === 'string' || isRun(node)) return {};
  const [tag, given] = node;
  const look = typeof given === 'number' ? given : given.look;
  if (tag === 'div') return look === undefined ? {} : { panel: look };
  if (tag === 'blockquote') return { quote: 1 };
  return tag === 'ul' || tag === 'ol' ? { indent: 1 } : {};
}
