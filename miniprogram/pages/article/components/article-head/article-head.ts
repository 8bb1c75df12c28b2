/** The head of an article: title, who and when, where it belongs, and its cover. */
import type { ArticleHead } from '../../../../core/article-view';

const NO_HEAD: ArticleHead = { title: '', meta: '', cover: '', coverRatio: 0.5625, paths: [] };

interface TapEvent {
  currentTarget: { dataset: { id: string } };
}

Component({
  properties: {
    head: { type: Object, value: NO_HEAD },
    /** Says that an older copy is shown, and why; empty otherwise. */
    notice: { type: String, value: '' },
    /** Paths are plain text where the app cannot move to another page. */
    isStill: { type: Boolean, value: false },
  },
  data: {
    /** The cover that did not come: the next copy or revision may have another. */
    brokenCover: '',
  },
  methods: {
    onPathTap({ currentTarget }: TapEvent) {
      if (!this.data.isStill) this.triggerEvent('category', { id: currentTarget.dataset.id });
    },

    onCoverTap() {
      this.triggerEvent('cover', { src: this.data.head.cover });
    },

    onCoverError() {
      this.setData({ brokenCover: this.data.head.cover });
    },
  },
});
