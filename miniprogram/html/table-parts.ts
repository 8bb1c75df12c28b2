/** Tables, rows, cells and captions: each cell gathers a flow of its own, whatever else stands in a table comes before it. */
import { MAX_GATHERERS, type Opener } from './element';
import { CAPTION, PLAIN_LOOK, type Look } from './look';
import { TableContent } from './table';

/** A table in a table in a table is layout. */
const MAX_NESTED = 2;

export const openTable: Opener = ({ looks }, element) => {
  const { scope, look } = element;
  const { flow, gatherers } = scope;
  if (gatherers >= MAX_GATHERERS || flow.isHidden) {
    element.scope = { ...scope, table: null };
    return;
  }
  const table = new TableContent(looks);
  element.scope = { ...scope, table, gatherers: gatherers + 1 };
  element.close = () => {
    const result = table.finish(gatherers >= MAX_NESTED);
    if (!Array.isArray(result)) flow.addBlock(result, look.box);
    else for (const item of result) flow.add(item);
  };
};

export const openRow: Opener = (_writer, { scope }) => {
  scope.table?.rows.push([]);
};

export const openCell: Opener = (writer, element) => {
  const { scope, tag, look } = element;
  if (scope.table === null) return;
  const { items } = scope.table.addCell(tag.name, tag.attrs, look.align);
  element.look = lookOfCell(look);
  element.scope = { ...scope, flow: writer.gather(items), table: null };
};

export const openCaption: Opener = (writer, element) => {
  const { scope, look } = element;
  if (scope.table === null) return;
  element.look = { ...lookOfCell(look), role: CAPTION };
  element.scope = { ...scope, flow: writer.gather(scope.table.caption), table: null };
};

/** Formatting around a table does not reach into its cells' boxes; the cell's own alignment is kept on the cell. */
function lookOfCell({ marks, color, background, on, language, href, isPre }: Look): Look {
  return { ...PLAIN_LOOK, marks, color, background, on, language, href, isPre };
}
