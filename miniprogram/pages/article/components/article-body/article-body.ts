/**
 * The body of an article, handful by handful: which are far from the screen and empty, and which of its `details` are open. Its events come up from the blocks
 * inside: `link` and `hold` {href}, `preview` {src}, `copy` {text}, `found` {top}. Its classes are those of `styles/prose.wxss`,
 * which the page imports.
 */
import { instanceState } from '../../../../core/instance-state';
import type { BlockPlace } from '../../../../core/link-target';
import type { Messages } from '../../../../core/messages';
import type { PlacedChunk } from '../../../../html/chunk';
import { foldsOpenIn, toggled, type OpenFolds } from '../../../../html/folds';
import { deviceSchedule } from '../../../../platform/schedule';

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };
const NONE_OPEN: OpenFolds = {};

/** Rooms come near and go far by twos and threes while the reader scrolls: what they tell in so many ms is set at once. */
const GATHER_MS = 100;

/** Heights in px by the room's place in the body; 0 where its blocks are there. */
type Rooms = Record<number, number>;

const NONE_FAR: Rooms = {};

interface State {
  /** Of how many handfuls the `details` are known. */
  known: number;
  /** What the rooms told since the last setData. */
  told: Rooms;
  /** Undo of the wait for more; null when nothing waits. */
  cancel: (() => void) | null;
}

const stateOf = instanceState<State>(() => ({ known: 0, told: {}, cancel: null }));

Component({
  options: { virtualHost: true },
  properties: {
    chunks: { type: Array, value: [] as PlacedChunk[] },
    words: { type: Object, value: {} as Messages['body'] },
    /** The block to look for; `found` tells where it stands. */
    target: { type: Object, value: NO_TARGET },
  },
  data: {
    open: NONE_OPEN,
    /** The rooms that are empty. */
    far: NONE_FAR,
    /** `target`, once nothing hides it. */
    place: NO_TARGET,
  },
  lifetimes: {
    detached() {
      stateOf(this).cancel?.();
    },
  },
  observers: {
    chunks(chunks: PlacedChunk[]) {
      const state = stateOf(this);
      // A body only grows. Its values tell nothing: they are copied on their way into a component.
      const known = chunks.length > state.known ? state.known : 0;
      if (chunks.length < state.known) this.forgetRooms();
      state.known = chunks.length;
      const fresh = chunks.slice(known).flatMap(({ blocks }) => blocks);
      this.show({ ...(known > 0 ? this.data.open : NONE_OPEN), ...foldsOpenIn(fresh) });
    },

    target(target: BlockPlace) {
      const fold = this.data.chunks[target.chunk]?.blocks[target.block]?.fold;
      if (fold !== undefined) this.show({ ...this.data.open, [fold]: true });
      this.furnish({ ...this.data.far, [target.chunk]: 0 });
      this.setData({ place: target });
    },
  },
  methods: {
    onToggle({ detail }: { detail: { number: number } }) {
      this.show(toggled(this.data.open, detail.number));
    },

    onRoom({ detail: { at, height } }: { detail: { at: number; height: number } }) {
      const state = stateOf(this);
      state.told[at] = height;
      state.cancel ??= deviceSchedule.after(GATHER_MS, () => {
        state.cancel = null;
        this.furnish({ ...this.data.far, ...state.told });
        state.told = {};
      });
    },

    /** Sets which rooms are empty, where that changes something. */
    furnish(rooms: Rooms) {
      const far = Object.fromEntries(Object.entries(rooms).filter(([, height]) => height > 0));
      if (JSON.stringify(far) !== JSON.stringify(this.data.far)) this.setData({ far });
    },

    /** Another body begins with all its blocks there. */
    forgetRooms() {
      const state = stateOf(this);
      state.cancel?.();
      state.cancel = null;
      state.told = {};
      this.furnish({});
    },

    /** A handful without `details` is to draw nothing again. */
    show(open: OpenFolds) {
      if (Object.keys(open).join() !== Object.keys(this.data.open).join()) this.setData({ open });
    },
  },
});
