/** One slice of an article's body: each block drawn by its kind, inside the list or quote it was cut out of. */
import type { Messages } from '../../core/messages';
import type { Block } from '../../html/block';

Component({
  options: { virtualHost: true },
  properties: {
    blocks: { type: Array, value: [] as Block[] },
    words: { type: Object, value: {} as Messages['body'] },
  },
});
