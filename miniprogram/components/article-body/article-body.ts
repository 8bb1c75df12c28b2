/**
 * The body of an article, handful by handful, and which of its `details` are open. Its events come up from the blocks
 * inside: `link` and `hold` {href}, `preview` {src}, `copy` {text}, `found` {top}. Its classes are those of `styles/prose.wxss`,
 * which the page imports.
 */
import { instanceState } from '../../core/instance-state';
import type { BlockPlace } from '../../core/link-target';
import type { Messages } from '../../core/messages';
import type { BodyChunk } from '../../html/chunk';
import { foldsOpenIn, toggled, type OpenFolds } from '../../html/folds';

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };
const NONE_OPEN: OpenFolds = {};

/** Of how many handfuls the `details` are known. */
const stateOf = instanceState(() => ({ known: 0 }));

Component({
  options: { virtualHost: true },
  properties: {
    chunks: { type: Array, value: [] as BodyChunk[] },
    words: { type: Object, value: {} as Messages['body'] },
    /** The block to look for; `found` tells where it stands. */
    target: { type: Object, value: NO_TARGET },
  },
  data: {
    open: NONE_OPEN,
    /** `target`, once nothing hides it. */
    place: NO_TARGET,
  },
  observers: {
    chunks(chunks: BodyChunk[]) {
      const state = stateOf(this);
      // A body only grows. Its values tell nothing: they are copied on their way into a component.
      const known = chunks.length > state.known ? state.known : 0;
      state.known = chunks.length;
      const fresh = chunks.slice(known).flatMap(({ blocks }) => blocks);
      this.show({ ...(known > 0 ? this.data.open : NONE_OPEN), ...foldsOpenIn(fresh) });
    },

    target(target: BlockPlace) {
      const fold = this.data.chunks[target.chunk]?.blocks[target.block]?.fold;
      if (fold !== undefined) this.show({ ...this.data.open, [fold]: true });
      this.setData({ place: target });
    },
  },
  methods: {
    onToggle({ detail }: { detail: { number: number } }) {
      this.show(toggled(this.data.open, detail.number));
    },

    /** A handful without `details` is to draw nothing again. */
    show(open: OpenFolds) {
      if (Object.keys(open).join() !== Object.keys(this.data.open).join()) this.setData({ open });
    },
  },
});
