/** What is offered while the reader types: a row each, with the kind of thing that a tap opens at its end. */
import type { Hint } from '../../core/search-data';

Component({
  properties: {
    hints: { type: Array, value: [] as Hint[] },
  },

  methods: {
    onTap(event: { currentTarget: { dataset: Pick<Hint, 'kind' | 'id'> } }) {
      // Of the row that was tapped: others may have come since.
      const { kind, id } = event.currentTarget.dataset;
      this.triggerEvent('choose', { kind, id });
    },
  },
});
