/** Tables, rows, cells and captions: each cell gathers a flow of its own, whatever else stands in a table comes before it. */
import { gather, MAX_GATHERERS, type Opener } from './element';
import { addBlock } from './flow';
import { CAPTION, type Look } from './look';
import { finishTable, type Cell } from './table';

const MAX_SPAN = 1000;

export const openTable: Opener = (element) => {
  const { scope, look } = element;
  const { flow, gatherers } = scope;
  const isKept = gatherers < MAX_GATHERERS;
  const table = isKept ? { caption: [], rows: [] } : null;
  element.scope = { ...scope, table, gatherers: isKept ? gatherers + 1 : gatherers };
  if (table === null) return;
  element.close = () => {
    const result = finishTable(table, flow.looks);
    if (Array.isArray(result)) result.forEach(flow.sink);
    else addBlock(flow, result, look.box);
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
  element.look = lookOfCell(look, 0);
  gather(element, (items) => (cell.items = items)).table = null;
};

export const openCaption: Opener = (element) => {
  const { scope, look } = element;
  const { table } = scope;
  if (table === null) return;
  element.look = lookOfCell(look, CAPTION);
  gather(element, (items) => (table.caption = table.caption.concat(items))).table = null;
};

/** Formatting around a table does not reach into its cells' boxes; the cell's own alignment is kept on the cell. */
function lookOfCell(look: Look, role: number): Look {
  return { ...look, align: '', role, box: null, isDisplay: false };
}

function span(value: string): number {
  const number = value === '' ? 1 : parseInt(value, 10);
  return number >= 1 && number <= MAX_SPAN ? number : 1;
}
