/** A table that scrolls sideways: one rich text when nothing in it reacts, else a grid of cells that do. */
import type { Messages } from '../../core/messages';
import type { TableBlock } from '../../html/block';

const NO_TABLE: TableBlock = { kind: 'table', caption: '' };

Component({
  options: { virtualHost: true },
  properties: {
    table: { type: Object, value: NO_TABLE },
    words: { type: Object, value: {} as Messages['body'] },
  },
});
