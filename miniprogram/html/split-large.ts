/**
 * Cuts blocks that one update of the screen could not carry: WeChat advises 256 KB for a `setData` and refuses 1 MB.
 */
import type { Block, CodeBlock, RichNode, TableBlock } from './block';

/** Characters of code in one block. */
const MAX_CODE = 60000;
/** Characters of a table, as JSON, in one block. */
const MAX_TABLE = 100000;

/** The block itself, or the blocks that say the same in pieces. */
export function splitLarge(block: Block): Block[] {
  if (block.kind === 'code' && block.text.length > MAX_CODE) return splitCode(block);
  return block.kind === 'table' ? splitTable(block) : [block];
}

/** Pieces end at line ends, unless a single line is too long. */
function splitCode(block: CodeBlock): Block[] {
  const pieces: Block[] = [];
  let start = 0;
  while (start < block.text.length) {
    const limit = start + MAX_CODE;
    const lineEnd = limit >= block.text.length ? block.text.length : block.text.lastIndexOf('\n', limit);
    const end = lineEnd > start ? lineEnd : limit;
    pieces.push({ ...block, text: block.text.slice(start, end) });
    start = block.text.charAt(end) === '\n' ? end + 1 : end;
  }
  return pieces;
}

/** Pieces hold whole rows; the caption stays on the first. */
function splitTable(block: TableBlock): Block[] {
  if (block.rows) {
    return groups(block.rows).map((rows, index) => ({ ...block, caption: index === 0 ? block.caption : '', rows }));
  }
  const [table] = block.nodes ?? [];
  if (!table || !('name' in table)) return [block];
  return groups<RichNode>(table.children ?? []).map((children, index) => ({
    ...block,
    caption: index === 0 ? block.caption : '',
    nodes: [{ ...table, children }],
  }));
}

function groups<Row>(rows: Row[]): Row[][] {
  const made: Row[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const more = JSON.stringify(row).length;
    if (length > 0 && length + more > MAX_TABLE) {
      made.push([]);
      length = 0;
    }
    made[made.length - 1].push(row);
    length += more;
  }
  return made;
}
