/** Before anything is typed: what was searched on this device, to be searched again or removed, and what is searched at all. */
import { NO_WORDS } from '../../core/search-data';
import type { RecentRow } from '../../core/search-data';

interface RowEvent {
  currentTarget: { dataset: { query: string } };
}

Component({
  properties: {
    rows: { type: Array, value: [] as RecentRow[] },
    words: { type: Object, value: NO_WORDS },
    /** Says that the list could not be kept; empty otherwise. */
    unsaved: { type: String, value: '' },
  },

  methods: {
    onChoose(event: RowEvent) {
      this.triggerEvent('choose', { query: event.currentTarget.dataset.query });
    },

    onRemove(event: RowEvent) {
      this.triggerEvent('remove', { query: event.currentTarget.dataset.query });
    },

    onClear() {
      this.triggerEvent('clear');
    },
  },
});
