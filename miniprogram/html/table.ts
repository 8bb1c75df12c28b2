/**
 * Collects the cells of a table and decides what becomes of it: rich text when nothing in it reacts, cells with inlines
 * when something does, and its mere content when it only served the layout.
 */
import type { Attributes } from './attributes';
import type { Block, TableBlock, TableCell } from './block';
import type { Align, Inline, InlineImage, RichAttributes, RichElement, RichNode } from './inline';
import { markerOf } from './box';
import type { BlockItem, Item } from './flow';
import { itemOf } from './image';
import type { Looks } from './look';
import { FIRST, isText, textOf } from './paragraph';
import { RichBuilder } from './rich';
import { markBit } from './tags';

export interface Cell {
  items: Item[];
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  align: Align | '';
}

/** Blocks that a cell may hold and still be a cell; any other shows that the table is layout. */
const CELL_BLOCKS = /^(?:image|table|formula|rule|rich)$/;
const MAX_SPAN = 1000;
const CODE = markBit('code');

export class TableContent {
  readonly caption: Item[] = [];
  readonly rows: Cell[][] = [];
  private readonly looks: Looks;

  constructor(looks: Looks) {
    this.looks = looks;
  }

  addCell(name: string, { colspan, rowspan }: Attributes, align: Align | ''): Cell {
    const cell = { items: [], isHeader: name === 'th', colspan: span(colspan), rowspan: span(rowspan), align };
    if (this.rows.length === 0) this.rows.push([]);
    this.rows[this.rows.length - 1].push(cell);
    return cell;
  }

  /** The items that take the table's place: the table itself, or its content when `isLayout` or when it looks so. */
  finish(isLayout: boolean): Item[] | TableBlock {
    const cells: Cell[] = [];
    for (const row of this.rows) for (const cell of row) cells.push(cell);
    const code = joinedCode(this.rows);
    if (code) return [...this.caption, code];
    if (isLayout || cells.length === 1 || !cells.some(({ items }) => items.length > 0) || cells.some(isLayoutCell)) {
      const items = this.caption.slice();
      for (const cell of cells) for (const item of cell.items) items.push(item);
      return items;
    }
    const rows = this.rows.filter((row) => row.length > 0);
    const table: TableBlock = { kind: 'table' };
    const caption = this.caption.map((item) => textOfInlines(itemInlines(item))).join(' ');
    if (caption !== '') table.caption = caption;
    if (cells.some((cell) => cell.items.some(isTapped))) table.rows = rows.map((row) => row.map(tappedCell));
    else
      table.nodes = [
        ['table', 0, ...rows.map((row): RichElement => ['tr', 0, ...row.map((cell) => this.cellNode(cell))])],
      ];
    return table;
  }

  private cellNode(cell: Cell): RichElement {
    const builder = new RichBuilder(this.looks);
    for (const item of cell.items) {
      if (item.block === null) builder.add(item);
      else builder.addNodes(blockNodes(item.block), item.box);
    }
    const { nodes } = builder;
    const [only] = nodes;
    const look = cell.align === '' ? 0 : this.looks.of({ align: cell.align });
    const spans = spansOf(cell);
    const attributes: number | RichAttributes = spans === null ? look : look === 0 ? spans : { look, ...spans };
    const isPlain = nodes.length === 1 && typeof only !== 'string' && only[0] === 'p' && only[1] === 0;
    const children = isPlain ? (only.slice(FIRST) as RichNode[]) : nodes.length > 1 ? nodes.map(asParagraph) : nodes;
    return [cell.isHeader ? 'th' : 'td', attributes, ...children];
  }
}

/** A string is a paragraph only directly in a block: in a cell it is one when it does not stand alone. */
function asParagraph(node: RichNode): RichNode {
  return typeof node === 'string' ? ['p', 0, node] : node;
}

/** A table of nothing but code, one line to a row, is one piece of code. */
function joinedCode(rows: Cell[][]): BlockItem | null {
  let first: BlockItem | null = null;
  let code: (string | number)[] = [];
  for (const row of rows) {
    const full = row.filter((cell) => cell.items.length > 0);
    const item = full[0]?.items[0];
    if (item === undefined) {
      if (first) code.push('\n');
      continue;
    }
    if (full.length > 1 || full[0].items.length > 1 || item.block?.kind !== 'code') return null;
    if (first) code.push('\n');
    first ??= item as BlockItem;
    code = code.concat(item.block.code);
  }
  if (first?.block.kind === 'code') first.block.code = code;
  return first;
}

function isLayoutCell({ items }: Cell): boolean {
  return items.some(({ block }) => block !== null && !CELL_BLOCKS.test(block.kind));
}

function isTapped(item: Item): boolean {
  const { block } = item;
  if (block === null) return item.isTapped;
  return block.kind === 'image' || (block.kind === 'table' && block.rows !== undefined);
}

function tappedCell(cell: Cell): TableCell {
  const inlines: Inline[] = [];
  for (const item of cell.items) {
    const inside = itemInlines(item);
    if (inlines.length > 0 && inside.length > 0) inlines.push('\n');
    for (const inline of inside) inlines.push(inline);
  }
  const made: TableCell = { inlines, ...spansOf(cell) };
  if (cell.isHeader) made.isHeader = true;
  if (cell.align !== '') made.align = cell.align;
  return made;
}

function itemInlines(item: Item): Inline[] {
  if (item.block !== null) return blockInlines(item.block);
  const { inlines, box } = item;
  if (box?.type !== 'li' || box.isMarked) return inlines;
  box.isMarked = true;
  return [[markBit('marker'), `${markerOf(box)} `], ...inlines];
}

function blockInlines(block: Block): Inline[] {
  if (block.kind === 'image') {
    return block.caption === undefined ? [itemOf(block)] : [itemOf(block), `\n${block.caption}`];
  }
  if (block.kind === 'formula') return [[CODE, block.tex]];
  if (block.kind !== 'table') return [];
  const inlines: Inline[] = block.nodes ? [richText(block.nodes)] : [];
  for (const row of block.rows ?? []) {
    for (const cell of row) inlines.push(...cell.inlines, ' ');
    inlines.push('\n');
  }
  return inlines;
}

function textOfInlines(inlines: (Inline | InlineImage)[]): string {
  return inlines.map((inline) => (isText(inline) ? textOf(inline) : '')).join('');
}

function blockNodes(block: Block): RichNode[] {
  if (block.kind === 'table') {
    const nodes = block.nodes ?? [];
    return block.caption === undefined ? nodes : [['figcaption', 0, block.caption], ...nodes];
  }
  return block.kind === 'formula' ? [[CODE, block.tex]] : [];
}

/** The text of rich nodes, cells and paragraphs apart. */
function richText(nodes: RichNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return typeof node[0] === 'number' ? (node[1] as string) : `${richText(node.slice(FIRST) as RichNode[])} `;
    })
    .join('');
}

function spansOf({ colspan, rowspan }: Cell): { colspan?: number; rowspan?: number } | null {
  if (colspan === 1 && rowspan === 1) return null;
  return { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
}

function span(value: string | undefined): number {
  const number = value === undefined ? 1 : parseInt(value, 10);
  return number >= 1 && number <= MAX_SPAN ? number : 1;
}
