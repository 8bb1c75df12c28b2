/** A table that scrolls sideways: one rich text when nothing in it reacts, else a grid of cells that do. */
import type { Messages } from '../../../../core/messages';
import type { TableBlock } from '../../../../html/block';
import type { LookStyles } from '../../../../html/plain';

const NO_TABLE: TableBlock = { kind: 'table' };
const NO_STYLES: LookStyles = {};

Component({
  options: { virtualHost: true },
  properties: {
    table: { type: Object, value: NO_TABLE },
    /** What the looks in it are shown as, by their numbers. */
    styles: { type: Object, value: NO_STYLES },
    words: { type: Object, value: {} as Messages['body'] },
  },
});
