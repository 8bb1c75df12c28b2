/** What is offered while the reader types: a row each, with the kind of thing that a tap opens at its end. */
import type { Hint } from '../../core/search-data';

Component({
  properties: {
    hints: { type: Array, value: [] as Hint[] },
  },

  methods: {
    onTap(event: { currentTarget: { dataset: { at: number } } }) {
      const { kind, id } = this.data.hints[event.currentTarget.dataset.at];
      this.triggerEvent('choose', { kind, id });
    },
  },
});
