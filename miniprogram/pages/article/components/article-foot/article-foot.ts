/** What follows an article: where it came from, its neighbours, and related ones. */
import type { ArticleFoot } from '../../../../core/article-view';
import type { Messages } from '../../../../core/messages';

const NO_FOOT: ArticleFoot = { originUrl: '', rights: '', neighbours: [], related: [] };

interface TapEvent {
  currentTarget: { dataset: { id: string } };
}

Component({
  properties: {
    foot: { type: Object, value: NO_FOOT },
    words: { type: Object, value: {} as Messages['article'] },
    /** Nothing to tap where the app cannot move to another page nor copy. */
    isStill: { type: Boolean, value: false },
  },
  methods: {
    onArticleTap({ currentTarget }: TapEvent) {
      this.triggerEvent('open', { id: currentTarget.dataset.id });
    },

    onOriginTap() {
      this.triggerEvent('origin', { href: this.data.foot.originUrl });
    },
  },
});
