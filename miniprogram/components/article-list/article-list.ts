/**
 * A list of articles of any length. Only the chunks it is given are mounted, between two spacers; when a spacer comes
 * near the screen it asks for the chunks there. It looks anew after each change, because an observer only reports
 * crossings, and a long fling may end inside a spacer.
 */
import { instanceState } from '../../core/instance-state';
import { EMPTY_LIST_DATA } from '../../core/list-data';
import type { ListChunk } from '../../core/list-data';
import { watchSpacers } from './spacers';
import type { Near } from './spacers';

interface State {
  unwatch: (() => void) | null;
}

const stateOf = instanceState<State>(() => ({ unwatch: null }));

Component({
  properties: {
    chunks: { type: Array, value: [] as ListChunk[] },
    /** Heights of the spacers in px. */
    above: { type: Number, value: 0 },
    below: { type: Number, value: 0 },
    status: { type: Object, value: EMPTY_LIST_DATA.status },
    /** What the retry button says. */
    retry: { type: String, value: '' },
    /** Whether the first article is a lead story. */
    lead: { type: Boolean, value: false },
  },
  lifetimes: {
    ready() {
      this.look();
    },
    detached() {
      stateOf(this).unwatch?.();
      stateOf(this).unwatch = null;
    },
  },
  observers: {
    'chunks, above, below'() {
      if (stateOf(this).unwatch !== null) wx.nextTick(() => this.look());
    },
  },
  methods: {
    look() {
      const state = stateOf(this);
      state.unwatch?.();
      state.unwatch = watchSpacers(this, (near) => this.onNear(near));
      this.createSelectorQuery()
        .selectAll('.article-list__chunk')
        .boundingClientRect((rects) => this.onDrawn(rects as unknown as { height: number }[]))
        .exec();
    },

    onDrawn(rects: { height: number }[]) {
      const first = this.data.chunks[0]?.index ?? 0;
      const heights = rects.map(({ height }, at) => ({ index: first + at, height }));
      this.triggerEvent('drawn', { heights });
    },

    onNear({ side, offset }: Near) {
      const { chunks } = this.data;
      const from = side === 'above' ? 0 : (chunks[chunks.length - 1]?.index ?? -1) + 1;
      this.triggerEvent('window', { from, offset });
    },

    onCardOpen(event: { detail: { id: string } }) {
      this.triggerEvent('open', event.detail);
    },

    onAnnouncementTap() {
      this.triggerEvent('latest');
    },

    onRetry() {
      this.triggerEvent('retry');
    },

    onMoreRetry() {
      this.triggerEvent('more');
    },
  },
});
