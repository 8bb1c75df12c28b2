/**
 * Collects the cells of a table and decides what becomes of it: rich text when nothing in it reacts, cells with inlines
 * when something does, and its mere content when it only served the layout.
 */
import type { Inline, RichElement, RichNode, TableBlock, TableCell } from './block';
import type { Attributes } from './attributes';
import { markerOf } from './box';
import type { Item } from './item';
import type { Align } from './look';
import { paragraphNode, RichBuilder, unescapeText } from './rich';

export interface Cell {
  items: Item[];
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  align: Align;
}

/** Blocks that a cell may hold and still be a cell; any other shows that the table is layout. */
const CELL_BLOCKS: ReadonlySet<string> = new Set(['image', 'table', 'formula', 'rule', 'rich']);
const MAX_SPAN = 1000;

export class TableContent {
  readonly caption: Item[] = [];
  private readonly rows: Cell[][] = [];

  addRow(): void {
    this.rows.push([]);
  }

  addCell(name: string, attrs: Attributes, align: Align): Cell {
    const cell = {
      items: [],
      isHeader: name === 'th',
      colspan: span(attrs.colspan),
      rowspan: span(attrs.rowspan),
      align,
    };
    if (this.rows.length === 0) this.addRow();
    this.rows[this.rows.length - 1].push(cell);
    return cell;
  }

  /** The items that take the table's place: the table itself, or its content when `isLayout` or when it looks so. */
  finish(isLayout: boolean): Item[] | TableBlock {
    const cells: Cell[] = [];
    for (const row of this.rows) for (const cell of row) cells.push(cell);
    const full = cells.filter((cell) => cell.items.length > 0);
    const code = joinedCode(this.rows);
    if (code) return [...this.caption, code];
    if (isLayout || full.length === 0 || cells.length === 1 || full.some(isLayoutCell)) return this.content(cells);
    const rows = this.rows.filter((row) => row.length > 0);
    const captionText = this.caption.map(itemText).join(' ');
    if (cells.some((cell) => cell.items.some(isTapped))) {
      return { kind: 'table', caption: captionText, rows: rows.map((row) => row.map(tappedCell)) };
    }
    return { kind: 'table', caption: captionText, nodes: [tableNode(rows)] };
  }

  private content(cells: Cell[]): Item[] {
    const items = this.caption.slice();
    for (const cell of cells) for (const item of cell.items) items.push(item);
    return items;
  }
}

/** A table of nothing but code, one line to a row, is one piece of code. */
function joinedCode(rows: Cell[][]): Item | null {
  const lines: string[] = [];
  let first: Item | null = null;
  for (const row of rows) {
    const full = row.filter((cell) => cell.items.length > 0);
    const item = full[0]?.items[0];
    if (item === undefined) {
      if (first) lines.push('');
      continue;
    }
    if (full.length > 1 || full[0].items.length > 1 || item.block?.kind !== 'code') return null;
    first = first ?? item;
    lines.push(item.block.text);
  }
  if (first?.block?.kind !== 'code') return null;
  return { paragraph: null, block: { ...first.block, text: lines.join('\n') }, box: first.box, anchors: first.anchors };
}

function isLayoutCell(cell: Cell): boolean {
  return cell.items.some(({ block }) => block !== null && !CELL_BLOCKS.has(block.kind));
}

function isTapped({ paragraph, block }: Item): boolean {
  if (paragraph) return paragraph.isTapped;
  return block.kind === 'image' || (block.kind === 'table' && block.rows !== undefined);
}

function tappedCell(cell: Cell): TableCell {
  const inlines: Inline[] = [];
  for (const item of cell.items) {
    const inside = itemInlines(item);
    if (inlines.length > 0 && inside.length > 0) inlines.push({ text: '\n' });
    for (const inline of inside) inlines.push(inline);
  }
  const made: TableCell = { header: cell.isHeader, colspan: cell.colspan, rowspan: cell.rowspan, inlines };
  if (cell.align !== '') made.align = cell.align;
  return made;
}

function itemInlines({ paragraph, block, box }: Item): Inline[] {
  if (paragraph) {
    if (box?.type !== 'li' || box.isMarked) return paragraph.inlines;
    box.isMarked = true;
    return [{ text: `${markerOf(box)} `, marks: 'marker' }, ...paragraph.inlines];
  }
  if (block.kind === 'image') {
    const { src, alt, width, height, href, caption } = block;
    const image: Inline = href === undefined ? { src, alt, width, height } : { src, alt, width, height, href };
    return caption === '' ? [image] : [image, { text: `\n${caption}` }];
  }
  if (block.kind === 'formula') return [{ text: block.tex, marks: 'code' }];
  if (block.kind !== 'table') return [];
  const inlines: Inline[] = block.nodes ? [{ text: richText(block.nodes) }] : [];
  for (const row of block.rows ?? []) {
    for (const cell of row) {
      for (const inline of cell.inlines) inlines.push(inline);
      inlines.push({ text: ' ' });
    }
    inlines.push({ text: '\n' });
  }
  return inlines;
}

function itemText(item: Item): string {
  return itemInlines(item)
    .map((inline) => ('src' in inline ? '' : inline.text))
    .join('');
}

function tableNode(rows: Cell[][]): RichElement {
  const children = rows.map((row): RichElement => ({
    name: 'tr',
    attrs: { class: 'rt-tr' },
    children: row.map(cellNode),
  }));
  return { name: 'table', attrs: { class: 'rt-table' }, children };
}

function cellNode(cell: Cell): RichElement {
  const name = cell.isHeader ? 'th' : 'td';
  const attrs: Record<string, string> = { class: `rt-${name}` };
  if (cell.colspan > 1) attrs.colspan = `${cell.colspan}`;
  if (cell.rowspan > 1) attrs.rowspan = `${cell.rowspan}`;
  if (cell.align !== '') attrs.style = `text-align:${cell.align}`;
  const builder = new RichBuilder();
  for (const { paragraph, block, box } of cell.items) {
    if (paragraph) builder.add(paragraph);
    else builder.addNodes(blockNodes(block), box);
  }
  const [only] = builder.nodes;
  const isPlain = builder.nodes.length === 1 && 'name' in only && only.name === 'p' && only.attrs?.style === undefined;
  return { name, attrs, children: isPlain && 'children' in only && only.children ? only.children : builder.nodes };
}

function blockNodes(block: Item['block']): RichNode[] {
  if (block?.kind === 'table') {
    const nodes = block.nodes ?? [];
    return block.caption === ''
      ? nodes
      : [paragraphNode('figcaption', '', [{ type: 'text', text: block.caption }]), ...nodes];
  }
  if (block?.kind === 'formula') {
    return [{ name: 'code', attrs: { class: 'rt-code' }, children: [{ type: 'text', text: block.tex }] }];
  }
  return [];
}

/** The text of rich nodes, cells and paragraphs apart. */
function richText(nodes: RichNode[]): string {
  return nodes
    .map((node) =>
      'text' in node ? unescapeText(node.text) : node.name === 'br' ? '\n' : `${richText(node.children ?? [])} `,
    )
    .join('');
}

function span(value: string | undefined): number {
  const number = value === undefined ? 1 : parseInt(value, 10);
  return number >= 1 && number <= MAX_SPAN ? number : 1;
}
