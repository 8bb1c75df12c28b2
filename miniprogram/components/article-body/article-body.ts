/**
 * The body of an article, handful by handful, and which of its `details` are open. Its events come up from the blocks
 * inside: `link` {href}, `preview` {src}, `copy` {text}, `found` {top}. Its classes are those of `styles/prose.wxss`,
 * which the page imports.
 */
import { instanceState } from '../../core/instance-state';
import type { BlockPlace } from '../../core/link-target';
import type { Messages } from '../../core/messages';
import type { BodyChunk } from '../../html/chunk';
import { foldsIn, opened, shownFolds, toggled, type Folds } from '../../html/folds';

interface State {
  folds: Folds;
  /** The handfuls whose folds are known. */
  read: BodyChunk[];
}

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };
const NONE_SHOWN: Record<number, true> = {};

const stateOf = instanceState<State>(() => ({ folds: new Map(), read: [] }));

Component({
  options: { virtualHost: true },
  properties: {
    chunks: { type: Array, value: [] as BodyChunk[] },
    words: { type: Object, value: {} as Messages['body'] },
    /** The block to look for; `found` tells where it stands. */
    target: { type: Object, value: NO_TARGET },
  },
  data: {
    /** The numbers of the `details` whose blocks are shown. */
    shown: NONE_SHOWN,
    /** `target`, once nothing hides it. */
    place: NO_TARGET,
  },
  observers: {
    chunks(chunks: BodyChunk[]) {
      const state = stateOf(this);
      const isGrown = state.read.length > 0 && chunks[0] === state.read[0];
      const fresh = chunks.slice(isGrown ? state.read.length : 0).flatMap(({ blocks }) => foldsIn(blocks));
      state.read = chunks.slice();
      if (fresh.length > 0 || !isGrown) this.show(new Map([...(isGrown ? state.folds : []), ...fresh]));
    },

    target(target: BlockPlace) {
      const fold = this.data.chunks[target.chunk]?.blocks[target.block]?.fold;
      if (fold !== undefined && !this.data.shown[fold]) this.show(opened(stateOf(this).folds, fold));
      this.setData({ place: target });
    },
  },
  methods: {
    onToggle({ detail }: { detail: { number: number } }) {
      this.show(toggled(stateOf(this).folds, detail.number));
    },

    show(folds: Folds) {
      const state = stateOf(this);
      if (folds.size === 0 && state.folds.size === 0) return;
      state.folds = folds;
      this.setData({ shown: shownFolds(folds) });
    },
  },
});
