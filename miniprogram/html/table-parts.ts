/** Tables, rows, cells and captions: each cell gathers a flow of its own, whatever else stands in a table comes before it. */
import { gather, MAX_GATHERERS, type Element, type Opener } from './element';
import { addBlock } from './flow';
import { CAPTION } from './look';
import { finishTable, type Cell } from './table';

const MAX_SPAN = 1000;

export const openTable: Opener = (element) => {
  const { scope, box } = element;
  const { flow, gatherers } = scope;
  const isKept = gatherers < MAX_GATHERERS;
  const table = isKept ? { caption: [], rows: [] } : null;
  element.scope = { ...scope, table, gatherers: isKept ? gatherers + 1 : gatherers };
  if (table === null) return;
  element.close = () => {
    const result = finishTable(table, flow.looks);
    if (Array.isArray(result)) result.forEach(flow.sink);
    else addBlock(flow, result, box);
  };
};

export const openRow: Opener = ({ scope }) => {
  scope.table?.rows.push([]);
};

export const openCell: Opener = (element) => {
  const { scope, tag, look } = element;
  if (scope.table === null) return;
  const { rows } = scope.table;
  const cell: Cell = {
    items: [],
    isHeader: tag.name === 'th',
    colspan: span(tag.attrs.colspan),
    rowspan: span(tag.attrs.rowspan),
    align: look.align,
  };
  // In a table a row is always open: one is made for a cell without.
  rows[rows.length - 1].push(cell);
  enterCell(element, 0);
  gather(element, (items) => (cell.items = items)).table = null;
};

export const openCaption: Opener = (element) => {
  const { scope } = element;
  const { table } = scope;
  if (table === null) return;
  enterCell(element, CAPTION);
  gather(element, (items) => (table.caption = table.caption.concat(items))).table = null;
};

/** Formatting around a table does not reach into its cells' boxes; the cell's own alignment is kept on the cell. */
function enterCell(element: Element, role: number): void {
  const { look } = element;
  element.box = null;
  if (look.align !== '' || look.role !== role || look.isDisplay)
    element.look = { ...look, align: '', role, isDisplay: false };
}

function span(value: string): number {
  const number = value === '' ? 1 : parseInt(value, 10);
  return number >= 1 && number <= MAX_SPAN ? number : 1;
}
