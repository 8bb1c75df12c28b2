/** One handful of an article's blocks: each drawn by its kind, inside the list, quote or box it was cut out of. */
import type { Messages } from '../../../../core/messages';
import type { BlockPlace } from '../../../../core/link-target';
import type { BodyChunk } from '../../../../html/chunk';
import type { OpenFolds } from '../../../../html/folds';

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };
const NO_CHUNK: BodyChunk = { blocks: [] };
const NONE_OPEN: OpenFolds = {};

interface SummaryEvent {
  currentTarget: { dataset: { number: number } };
}

Component({
  options: { virtualHost: true },
  properties: {
    chunk: { type: Object, value: NO_CHUNK },
    words: { type: Object, value: {} as Messages['body'] },
    /** Which handful of the body this is, from 0. */
    at: { type: Number, value: 0 },
    /** The block that an in-page link names. */
    target: { type: Object, value: NO_TARGET },
    /** The `details` whose blocks are shown. */
    open: { type: Object, value: NONE_OPEN },
  },
  observers: {
    target(target: BlockPlace) {
      // The chunk may have been mounted for this very block: it is drawn with the next tick.
      if (target.chunk === this.data.at) wx.nextTick(() => this.find(target.block));
    },
  },
  methods: {
    onSummaryTap({ currentTarget }: SummaryEvent) {
      this.triggerEvent('toggle', { number: currentTarget.dataset.number }, { bubbles: true, composed: true });
    },

    /** Tells how far below the top of the window a block stands, in px. */
    find(block: number) {
      this.createSelectorQuery()
        .select(`#block-${block}`)
        .boundingClientRect((rect: { top: number } | null) => {
          // One that has gone meanwhile is nowhere.
          if (rect !== null) this.triggerEvent('found', { top: rect.top }, { bubbles: true, composed: true });
        })
        .exec();
    },
  },
});
