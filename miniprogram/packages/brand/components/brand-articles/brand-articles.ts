/** Articles of a brand under a headline. */
import type { ArticleRow } from '../../../../core/rows';

Component({
  properties: {
    title: { type: String, value: '' },
    rows: { type: Array, value: [] as ArticleRow[] },
  },
  methods: {
    onOpen({ detail }: { detail: { id: string } }) {
      this.triggerEvent('open', detail);
    },
  },
});
