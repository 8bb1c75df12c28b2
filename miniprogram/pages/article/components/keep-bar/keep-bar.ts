/** Two ways to keep an article: among the favourites, and in files for reading without a network. */
import type { Messages } from '../../../../core/messages';

const ICONS = { none: 'download', writing: 'refresh', kept: 'check' };

Component({
  properties: {
    words: { type: Object, value: {} as Messages['keep'] },
    favourite: { type: Boolean, value: false },
    /** `none`, `writing` or `kept`. */
    copy: { type: String, value: 'none' },
  },
  data: {
    icons: ICONS,
  },
  methods: {
    onFavourite() {
      this.triggerEvent('favourite');
    },
    onCopy() {
      this.triggerEvent('copy');
    },
  },
});
