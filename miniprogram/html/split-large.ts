/**
 * Cuts blocks and paragraphs that one update of the screen could not carry, and tables of more rows than a page should
 * mount at once: WeChat advises 256 KB for a `setData` and refuses 1 MB.
 */
import type { Block, CodeBlock, TableBlock, TableCell } from './block';
import type { RichElement } from './inline';
import { addImage, createParagraph, FIRST, inlinesOf, isText, textOf, withText, type Paragraph } from './paragraph';

/** Characters of code in one block. */
const MAX_CODE = 30000;
/** Characters of a table, as JSON, in one block. */
const MAX_TABLE = 60000;
/** Nodes of the page in one block of cells that react. */
const MAX_NODES = 200;
/** Columns of a cut table are as wide as their longest text asks for, within limits. */
const NARROWEST_EM = 4;
const WIDEST_EM = 16;

/** The same text in paragraphs of at most `size` characters. */
export function splitParagraph(paragraph: Paragraph, size: number): Paragraph[] {
  if (paragraph.length <= size) return [paragraph];
  let part = createParagraph(paragraph);
  const parts = [part];
  part.anchors = paragraph.anchors;
  inlinesOf(paragraph).forEach((inline) => {
    if (!isText(inline)) {
      addImage(part, inline);
      return;
    }
    const whole = textOf(inline);
    for (let at = 0; at < whole.length;) {
      const text = sliceWhole(whole, at, at + size);
      at += text.length;
      if (part.length > 0 && part.length + text.length > size) {
        part = createParagraph(paragraph);
        parts.push(part);
      }
      part.node.push(withText(inline, text));
      part.length += text.length;
      part.isTapped = paragraph.isTapped;
    }
  });
  return parts;
}

/** The block itself, or the blocks that say the same in pieces. */
export function splitLarge(block: Block): Block[] {
  if (block.kind === 'code') return splitCode(block);
  return block.kind === 'table' ? splitTable(block) : [block];
}

/** Pieces end at line ends, unless a line is longer than a piece. */
function splitCode({ code, language }: CodeBlock): CodeBlock[] {
  const pieces: CodeBlock['code'][] = [[]];
  let size = 0;
  let kind = 0;
  const put = (text: string): void => {
    if (text === '') return;
    const piece = pieces[pieces.length - 1];
    if (kind > 0) piece.push(kind);
    piece.push(text);
    size += text.length;
  };
  for (const part of code) {
    if (typeof part === 'number') {
      kind = part;
      continue;
    }
    let rest = part;
    while (size + rest.length > MAX_CODE) {
      let end = rest.lastIndexOf('\n', Math.max(0, MAX_CODE - size));
      if (end < 0) end = rest.indexOf('\n');
      const isEndless = size + (end < 0 ? rest.length : end) > 2 * MAX_CODE;
      if (end < 0 && !isEndless) break;
      if (isEndless) end = Math.max(1, MAX_CODE - size);
      put(rest.slice(0, end));
      rest = rest.slice(isEndless ? end : end + 1);
      pieces.push([]);
      size = 0;
    }
    put(rest);
    kind = 0;
  }
  return pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => (language === undefined ? { kind: 'code', code: piece } : { kind: 'code', language, code: piece }));
}

/** Pieces hold whole rows; the caption stays on the first. */
function splitTable(block: TableBlock): TableBlock[] {
  const { caption, rows, nodes } = block;
  const table = nodes?.[0];
  const lines = rows ?? (Array.isArray(table) ? (table.slice(FIRST) as RichElement[]) : []);
  const groups = groupsOf<TableCell[] | RichElement>(lines);
  if (groups.length < 2) return [block];
  const widths = widthsOf(lines);
  return groups.map((group, index) => {
    const part: TableBlock = rows
      ? { kind: 'table', rows: group as TableCell[][], widths }
      : { kind: 'table', nodes: [['table', 0, ...(group as RichElement[])]], widths };
    if (caption !== undefined && index === 0) part.caption = caption;
    return part;
  });
}

/** About how many nodes of the page a row of cells that react is. */
export function rowNodes(row: TableCell[]): number {
  return row.reduce((sum, { inlines }) => sum + 4 + inlines.length, 0);
}

function groupsOf<Row extends TableCell[] | RichElement>(rows: Row[]): Row[][] {
  const made: Row[][] = [];
  let length = Infinity;
  let nodes = 0;
  for (const row of rows) {
    const more = JSON.stringify(row).length;
    const count = row[0] === 'tr' ? 0 : rowNodes(row as TableCell[]);
    if (length + more > MAX_TABLE || nodes + count > MAX_NODES) {
      made.push([]);
      length = 0;
      nodes = 0;
    }
    made[made.length - 1].push(row);
    length += more;
    nodes += count;
  }
  return made;
}

function widthsOf(rows: (TableCell[] | RichElement)[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    let column = 0;
    const cells = (row[0] === 'tr' ? row.slice(FIRST) : row) as (TableCell | RichElement)[];
    for (const cell of cells) {
      const { colspan = 1 } = Array.isArray(cell) ? (typeof cell[1] === 'number' ? {} : cell[1]) : cell;
      const known = widths[column] ?? NARROWEST_EM;
      if (colspan === 1 && known < WIDEST_EM) {
        const width = emsOf(Array.isArray(cell) ? cell.slice(FIRST) : cell.inlines);
        widths[column] = Math.min(WIDEST_EM, Math.max(known, width));
      }
      for (let more = 1; more < colspan; more++) widths[column + more] ??= NARROWEST_EM;
      widths[column] ??= NARROWEST_EM;
      column += colspan;
    }
  }
  return widths;
}

/** About how wide text is, up to the widest: a Chinese character fills its square, others half of it. */
function emsOf(content: unknown): number {
  const text = JSON.stringify(content).slice(0, 2 * WIDEST_EM);
  return Math.ceil((text.length + text.replace(/[ -\u02ff]+/g, '').length) / 2);
}

/** A slice that does not part the two halves of one character. */
function sliceWhole(text: string, start: number, end: number): string {
  return text.slice(start, end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end);
}
