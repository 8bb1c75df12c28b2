/** The top of a brand's page: who it is, what it says of itself, and the way to its mini program. */
import { actHandlers } from '../acting';
import type { BrandView } from '../../core/brand-view';
import type { BrandMessages } from '../../core/messages';

const NO_HEAD: BrandView['head'] = { name: '', logo: '', initial: '', verified: '', intro: '', action: '', note: '' };

Component({
  properties: {
    head: { type: Object, value: NO_HEAD },
    words: { type: Object, value: {} as BrandMessages['page'] },
    menu: { type: Array, value: [] as BrandView['menu'] },
    canMessage: { type: Boolean, value: false },
    canShare: { type: Boolean, value: false },
    /** What is said after a visit; empty otherwise. */
    returned: { type: String, value: '' },
  },
  data: {
    isLogoBroken: false,
  },
  methods: {
    ...actHandlers,

    onLogoError() {
      this.setData({ isLogoBroken: true });
    },
  },
});
