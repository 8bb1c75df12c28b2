/**
 * Decides what becomes of a table: rich text when nothing in it reacts, cells with inlines when something does, and its
 * mere content when it only served the layout.
 */
import type { Block, TableBlock, TableCell } from './block';
import { MARKER, type Align, type Inline, type RichAttributes, type RichElement, type RichNode } from './inline';
import { takeMarker } from './marker';
import { wordsOf, type BlockItem, type Item } from './flow';
import { itemOf } from './image';
import type { Looks } from './look';
import { FIRST, inlinesOf } from './paragraph';
import { addRich, createRich } from './rich';

export interface Cell {
  items: Item[];
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  align: Align | '';
}

/** What is known of a table before it ends. */
export interface TableContent {
  caption: Item[];
  rows: Cell[][];
}

/** Blocks that a cell may hold and still be a cell; any other, such as a table, shows that the table is layout. */
const CELL_BLOCKS = /^(?:image|rule)$/;

/** The items that take the table's place: the table itself, or its content when it only served the layout. */
export function finishTable({ caption, rows }: TableContent, looks: Looks): Item[] | TableBlock {
  const code = joinedCode(rows);
  if (code) return caption.concat(code);
  const cells: Cell[] = [];
  const items: Item[] = [];
  rows.forEach((row) =>
    row.forEach((cell) => {
      cells.push(cell);
      cell.items.forEach((item) => items.push(item));
    }),
  );
  const isBare = cells.length === 1 || items.length === 0;
  if (isBare || items.some(({ block }) => block !== null && !CELL_BLOCKS.test(block.kind)))
    return caption.concat(items);
  const full = rows.filter((row) => row.length > 0);
  const table: TableBlock = { kind: 'table' };
  const words = wordsOf(caption, ' ');
  if (words !== '') table.caption = words;
  if (items.some(isTapped)) table.rows = full.map((row) => row.map(tappedCell));
  else {
    const lines = full.map((row) =>
      elementOf(
        'tr',
        0,
        row.map((cell) => cellNode(cell, looks)),
      ),
    );
    table.nodes = [elementOf('table', 0, lines)];
  }
  return table;
}

function cellNode(cell: Cell, looks: Looks): RichElement {
  const rich = createRich(looks);
  cell.items.forEach((item) => item.block === null && addRich(rich, item));
  const { nodes } = rich;
  const only = nodes[0];
  const attributes: RichAttributes = {};
  if (cell.align !== '') attributes.look = looks.of({ align: cell.align });
  addSpans(attributes, cell);
  const isSpanned = cell.colspan > 1 || cell.rowspan > 1;
  const isPlain = nodes.length === 1 && typeof only !== 'string' && only[0] === 'p' && only[1] === 0;
  const children = isPlain ? (only.slice(FIRST) as RichNode[]) : nodes.length > 1 ? nodes.map(asParagraph) : nodes;
  return elementOf(cell.isHeader ? 'th' : 'td', isSpanned ? attributes : (attributes.look ?? 0), children);
}

function elementOf(tag: string, attributes: number | RichAttributes, children: RichNode[]): RichElement {
  const element: RichElement = [tag, attributes];
  children.forEach((child) => element.push(child));
  return element;
}

/** A string is a paragraph only directly in a block: in a cell it is one when it does not stand alone. */
function asParagraph(node: RichNode): RichNode {
  return typeof node === 'string' ? ['p', 0, node] : node;
}

/** A table of nothing but code, one line to a row, is one piece of code. */
function joinedCode(rows: Cell[][]): BlockItem | null {
  let first: BlockItem | null = null;
  const code: (string | number)[] = [];
  const isCode = rows.every((row) => {
    const items = row.reduce<Item[]>((all, cell) => all.concat(cell.items), []);
    const [item] = items;
    if (first) code.push('\n');
    if (items.length === 0) return true;
    if (items.length > 1 || item.block?.kind !== 'code') return false;
    first ??= item as BlockItem;
    item.block.code.forEach((piece) => code.push(piece));
    return true;
  });
  if (!isCode || first === null) return null;
  const { block, box, anchors } = first as BlockItem;
  return { block: { ...block, code } as Block, box, anchors };
}

function isTapped(item: Item): boolean {
  return item.block ? item.block.kind === 'image' : item.isTapped;
}

function tappedCell(cell: Cell): TableCell {
  let inlines: Inline[] = [];
  cell.items.forEach((item) => {
    const inside = itemInlines(item);
    if (inlines.length > 0 && inside.length > 0) inlines.push('\n');
    inlines = inlines.concat(inside);
  });
  const made: TableCell = { inlines };
  addSpans(made, cell);
  if (cell.isHeader) made.isHeader = true;
  if (cell.align !== '') made.align = cell.align;
  return made;
}

function itemInlines(item: Item): Inline[] {
  const { block, box } = item;
  if (block === null) {
    const marker = takeMarker(box);
    const inlines = inlinesOf(item);
    return marker === '' ? inlines : [[MARKER, `${marker} `] as Inline].concat(inlines);
  }
  if (block.kind !== 'image') return [];
  return block.caption ? [itemOf(block), `\n${block.caption}`] : [itemOf(block)];
}

function addSpans(target: { colspan?: number; rowspan?: number }, { colspan, rowspan }: Cell): void {
  if (colspan > 1) target.colspan = colspan;
  if (rowspan > 1) target.rowspan = rowspan;
}
