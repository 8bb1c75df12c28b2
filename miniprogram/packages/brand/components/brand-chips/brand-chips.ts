/** A row of short entries that wraps: a brand's menu, or its topics. */
import { actHandlers } from '../acting';
import type { Tappable } from '../../core/brand-view';

Component({
  properties: {
    /** The headline above; empty for none. */
    title: { type: String, value: '' },
    items: { type: Array, value: [] as Tappable[] },
    /** What a tap on one of them does. */
    act: { type: String, value: 'menu' },
  },
  methods: actHandlers,
});
