/** The parts of a brand's page between its head and its articles, each only when there is something in it. */
import type { BrandView } from '../../core/brand-view';
import type { BrandMessages } from '../../core/messages';

Component({
  properties: {
    view: { type: Object, value: {} as BrandView },
    words: { type: Object, value: {} as BrandMessages['page'] },
  },
});
