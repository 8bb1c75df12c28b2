/** Where to find a brand: its shops with map and phone, and its shop online as an address to copy. */
import { actHandlers } from '../acting';
import type { BrandView } from '../../core/brand-view';
import type { BrandMessages } from '../../core/messages';

Component({
  properties: {
    words: { type: Object, value: {} as BrandMessages['page'] },
    shops: { type: Array, value: [] as BrandView['shops'] },
    hasOnline: { type: Boolean, value: false },
  },
  methods: actHandlers,
});
