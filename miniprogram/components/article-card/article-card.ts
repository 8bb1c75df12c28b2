/** One article in a list: title and meta with the cover at its right, or as the lead story with the cover on top. */
import type { ArticleRow } from '../../core/rows';

const NO_ROW: ArticleRow = { id: '', title: '', meta: '', cover: '', isRead: false, isPinned: false, label: '' };

Component({
  properties: {
    row: { type: Object, value: NO_ROW },
    /** Shows the cover wide, above the title. */
    lead: { type: Boolean, value: false },
    /** The cover may come; before, its room is there without it. */
    isCoverDue: { type: Boolean, value: true },
  },
  data: {
    /** The cover could not be loaded: the row then stands without one. */
    isCoverBroken: false,
  },
  observers: {
    'row.cover'() {
      if (this.data.isCoverBroken) this.setData({ isCoverBroken: false });
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('open', { id: this.data.row.id });
    },
    onHold() {
      this.triggerEvent('hold', { id: this.data.row.id });
    },
    onCoverLoad() {
      this.triggerEvent('coverend', { id: this.data.row.id });
    },
    onCoverError() {
      this.setData({ isCoverBroken: true });
      this.triggerEvent('coverend', { id: this.data.row.id });
    },
  },
});
