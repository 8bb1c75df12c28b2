/**
 * Tables, rows, cells and captions: each cell gathers a flow of its own, whatever else stands in a table comes before it.
 */
import type { StartTag } from './attributes';
import type { State, Writer } from './blocks';
import type { Opened } from './elements';
import { gather } from './item';
import { PLAIN_LOOK, type Look } from './look';
import { TableContent } from './table';

/** Tables inside one another up to here; deeper ones are layout by all experience. */
const MAX_GATHERERS = 6;
/** A table in a table in a table is layout. */
const MAX_NESTED = 2;

export function openTable(_writer: Writer, _tag: StartTag, state: State): Opened {
  if (state.gatherers >= MAX_GATHERERS || state.flow.isHidden)
    return { state: { ...state, table: null }, onClose: null };
  const table = new TableContent();
  const { flow, look } = state;
  return {
    state: { ...state, table, gatherers: state.gatherers + 1 },
    onClose: () => {
      const result = table.finish(state.gatherers >= MAX_NESTED);
      if (!Array.isArray(result)) flow.addBlock(result, look.box);
      else for (const item of result) flow.add(item);
    },
  };
}

export function openRow(_writer: Writer, _tag: StartTag, state: State): Opened {
  state.table?.addRow();
  return { state, onClose: null };
}

export function openCell(_writer: Writer, { name, attrs }: StartTag, state: State): Opened {
  if (state.table === null) return { state, onClose: null };
  const cell = state.table.addCell(name, attrs, state.look.align);
  return { state: { ...state, look: lookOfCell(state.look), flow: gather(cell.items), table: null }, onClose: null };
}

export function openCaption(_writer: Writer, _tag: StartTag, state: State): Opened {
  if (state.table === null) return { state, onClose: null };
  const look: Look = { ...lookOfCell(state.look), role: 'caption' };
  return { state: { ...state, look, flow: gather(state.table.caption), table: null }, onClose: null };
}

/** Formatting around a table does not reach into its cells' boxes; the cell's own alignment is kept on the cell. */
function lookOfCell(look: Look): Look {
  const { marks, color, background, language, href } = look;
  return { ...PLAIN_LOOK, marks, color, background, language, href };
}
