/**
 * A list of articles of any length. Only the chunks it is given are mounted, between two spacers; when a spacer comes
 * near the screen it asks for the chunks there. It looks anew after each change, because an observer only reports
 * crossings, and a long fling may end inside a spacer.
 */
import { instanceState } from '../../core/instance-state';
import { EMPTY_LIST_DATA } from '../../core/list-data';
import type { ListChunk } from '../../core/list-data';
import { deviceSchedule } from '../../platform/schedule';
import { CoverTurns } from './cover-turns';
import { watchSpacers } from './spacers';
import type { Near } from './spacers';
import { watchRows } from './watch-rows';

/** The next covers begin no sooner, in ms, so that several share one setData. */
const COVERS_EVERY = 250;

interface State {
  /** It is on its page: what was put off may come after it has left, even `ready`. */
  isHere: boolean;
  unwatch: (() => void) | null;
  turns: CoverTurns;
  /** Undo of the pause before the next covers; null when there is none. */
  pause: (() => void) | null;
}

const NOTHING_DUE: CoverTurns['due'] = {};

const stateOf = instanceState<State>(() => ({ isHere: false, unwatch: null, turns: new CoverTurns(), pause: null }));

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
  data: {
    /** Rows whose cover may be there, by id. */
    due: NOTHING_DUE,
  },
  lifetimes: {
    attached() {
      stateOf(this).isHere = true;
    },
    ready() {
      this.look();
    },
    detached() {
      stateOf(this).isHere = false;
      stateOf(this).unwatch?.();
      stateOf(this).unwatch = null;
      stateOf(this).pause?.();
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
      if (!state.isHere) return;
      state.unwatch?.();
      state.turns.keep(this.data.chunks.flatMap(({ rows }) => rows.map(({ id }) => id)));
      const undos = [
        watchSpacers(this, (near) => this.onNear(near)),
        watchRows(this, (id, isNear) => this.onRow(id, isNear)),
      ];
      state.unwatch = () => undos.forEach((undo) => undo());
      this.createSelectorQuery()
        .selectAll('.article-list__chunk')
        .boundingClientRect((rects) => this.onDrawn(rects as unknown as { height: number }[]))
        .exec();
    },

    onDrawn(rects: { height: number }[]) {
      if (!stateOf(this).isHere) return;
      const first = this.data.chunks[0]?.index ?? 0;
      // On a hidden page nothing has a height; what was measured before stays.
      const heights = rects.flatMap(({ height }, at) => (height > 0 ? [{ index: first + at, height }] : []));
      this.triggerEvent('drawn', { heights });
    },

    onNear({ side, offset }: Near) {
      const { chunks } = this.data;
      const from = side === 'above' ? 0 : (chunks[chunks.length - 1]?.index ?? -1) + 1;
      this.triggerEvent('window', { from, offset });
    },

    onRow(id: string, isNear: boolean) {
      const { turns } = stateOf(this);
      if (isNear) turns.come(id);
      else turns.go(id);
      // The rows of one look are told one by one: they begin together.
      wx.nextTick(() => this.drawCovers());
    },

    onCoverEnd({ detail: { id } }: { detail: { id: string } }) {
      stateOf(this).turns.end(id);
      this.drawCovers();
    },

    drawCovers() {
      const state = stateOf(this);
      if (!state.isHere || state.pause !== null || !state.turns.next()) return;
      this.setData({ due: state.turns.due });
      state.pause = deviceSchedule.after(COVERS_EVERY, () => {
        state.pause = null;
        this.drawCovers();
      });
    },

    onCardOpen(event: { detail: { id: string } }) {
      this.triggerEvent('open', event.detail);
    },

    onCardHold(event: { detail: { id: string } }) {
      this.triggerEvent('hold', event.detail);
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
