/**
 * Video and things from elsewhere. A video is created by a tap, because many on one page are expensive; what cannot
 * play here is a card whose address can be copied.
 */
import type { Messages } from '../../../../core/messages';
import type { EmbedBlock, VideoBlock } from '../../../../html/block';

type MediaBlock = VideoBlock | EmbedBlock;

const NO_MEDIA = { kind: 'embed' } as MediaBlock;

Component({
  options: { virtualHost: true },
  properties: {
    media: { type: Object, value: NO_MEDIA },
    words: { type: Object, value: {} as Messages['body'] },
  },
  data: {
    /** The reader has asked for the video. */
    isPlaying: false,
  },
  methods: {
    onPlayTap() {
      this.setData({ isPlaying: true });
    },

    onCardTap() {
      const { media } = this.data;
      const href = media.kind === 'embed' ? media.url : media.src;
      if (href) this.triggerEvent('link', { href }, { bubbles: true, composed: true });
    },
  },
});
