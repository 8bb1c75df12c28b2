/** One slice of an article's body: each block drawn by its kind, inside the list or quote it was cut out of. */
import type { Messages } from '../../core/messages';
import type { BlockPlace } from '../../core/link-target';
import type { Block } from '../../html/block';

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };

Component({
  options: { virtualHost: true },
  properties: {
    blocks: { type: Array, value: [] as Block[] },
    words: { type: Object, value: {} as Messages['body'] },
    /** Which slice of the body this is, from 0. */
    at: { type: Number, value: 0 },
    /** The block that an in-page link names. */
    target: { type: Object, value: NO_TARGET },
  },
  observers: {
    target(target: BlockPlace) {
      // The chunk may have been mounted for this very block: it is drawn with the next tick.
      if (target.chunk === this.data.at) wx.nextTick(() => this.find(target.block));
    },
  },
  methods: {
    /** Tells how far below the top of the window a block stands, in px. */
    find(block: number) {
      this.createSelectorQuery()
        .select(`#block-${block}`)
        .boundingClientRect(({ top }) => this.triggerEvent('found', { top }, { bubbles: true, composed: true }))
        .exec();
    },
  },
});
