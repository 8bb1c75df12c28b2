/** What a brand sells; a tap opens the thing in the brand's own mini program. */
import { actHandlers } from '../acting';
import type { BrandView } from '../../core/brand-view';

Component({
  properties: {
    title: { type: String, value: '' },
    products: { type: Array, value: [] as BrandView['products'] },
    canBuy: { type: Boolean, value: false },
  },
  methods: {
    onProduct(event: Parameters<typeof actHandlers.onAct>[0]) {
      if (this.properties.canBuy) actHandlers.onAct.call(this, event);
    },
  },
});
