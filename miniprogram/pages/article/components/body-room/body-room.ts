/**
 * The room of one handful of blocks. Far from the screen it is empty and keeps its height, so that a page of any length
 * holds few nodes; near the screen its blocks are there. One with sound or film stays, or it would fall silent. It tells
 * `room` {at, height} when it comes near (0) or is far with so many px, and does as it is told: its owner gathers the rooms.
 */
import { instanceState } from '../../../../core/instance-state';
import type { BlockPlace } from '../../../../core/link-target';
import type { Messages } from '../../../../core/messages';
import type { BodyChunk } from '../../../../html/chunk';
import type { OpenFolds } from '../../../../html/folds';

/** Blocks are mounted this far before they are seen, in px: about two screens. */
const MARGIN = 1600;
const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };
const NO_CHUNK: BodyChunk = { blocks: [] };
const NONE_OPEN: OpenFolds = {};

interface State {
  /** It is on its page; `ready` may come after it has left. */
  isHere: boolean;
  unwatch: () => void;
}

const stateOf = instanceState<State>(() => ({ isHere: false, unwatch: () => undefined }));

Component({
  options: { virtualHost: true },
  properties: {
    chunk: { type: Object, value: NO_CHUNK },
    words: { type: Object, value: {} as Messages['body'] },
    /** Which handful of the body this is, from 0. */
    at: { type: Number, value: 0 },
    /** Height in px that stands in for blocks far from the screen; 0 while they are there. */
    height: { type: Number, value: 0 },
    /** The block that an in-page link names. */
    target: { type: Object, value: NO_TARGET },
    /** The `details` whose blocks are shown. */
    open: { type: Object, value: NONE_OPEN },
  },
  lifetimes: {
    attached() {
      stateOf(this).isHere = true;
    },
    ready() {
      if (stateOf(this).isHere) this.watch();
    },
    detached() {
      stateOf(this).isHere = false;
      stateOf(this).unwatch();
    },
  },
  methods: {
    watch() {
      // A room that is far away from the start is told only if it was taken to be in sight before.
      const observer = this.createIntersectionObserver({ thresholds: [0], initialRatio: 1 });
      observer.relativeToViewport({ top: MARGIN, bottom: MARGIN }).observe('.prose__room', (entry) => {
        // What is closed altogether has no height, and would never be near again.
        const isNear = entry.intersectionRect.height > 0 || entry.boundingClientRect.height === 0;
        const stays = isNear || this.data.chunk.blocks.some(({ kind }) => kind === 'audio' || kind === 'video');
        this.triggerEvent('room', { at: this.data.at, height: stays ? 0 : entry.boundingClientRect.height });
      });
      stateOf(this).unwatch = () => {
        observer.disconnect();
      };
    },
  },
});
