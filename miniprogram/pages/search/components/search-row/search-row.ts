/** One article that was found: title and excerpt with what was searched in leaf, and its date. */
import type { ResultRow } from '../../core/search-data';

const NO_ROW: ResultRow = { id: '', title: [], excerpt: [], meta: '', label: '' };

Component({
  properties: {
    row: { type: Object, value: NO_ROW },
    isRead: { type: Boolean, value: false },
  },

  methods: {
    onTap() {
      this.triggerEvent('open', { id: this.data.row.id });
    },
  },
});
