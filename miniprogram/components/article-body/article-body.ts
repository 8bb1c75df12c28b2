/**
 * The body of an article, slice by slice. Its events come up from the blocks inside: `link` {href}, `preview` {src},
 * `copy` {text}, `found` {top}. Its classes are those of `styles/prose.wxss`, which the page imports.
 */
import type { Messages } from '../../core/messages';
import type { Block } from '../../html/block';

Component({
  options: { virtualHost: true },
  properties: {
    chunks: { type: Array, value: [] as Block[][] },
    words: { type: Object, value: {} as Messages['body'] },
    /** The block to look for; `found` tells where it stands. */
    target: { type: Object, value: { chunk: -1, block: -1 } },
  },
});
