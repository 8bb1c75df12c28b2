/**
 * A picture of the body with its caption. Its room is reserved from the size in the markup; without one it takes a
 * ratio until the picture has come. A failed picture says what it would show and can be asked for again.
 */
import type { Messages } from '../../core/messages';
import type { ImageItem } from '../../html/block';

/** Sizes that pictures turned out to have, so that one drawn again takes its room at once. */
const learned = new Map<string, { width: number; height: number }>();
const MAX_LEARNED = 500;

const NO_IMAGE: ImageItem = { src: '', alt: '', width: 0, height: 0 };

Component({
  options: { virtualHost: true },
  properties: {
    image: { type: Object, value: NO_IMAGE },
    caption: { type: String, value: '' },
    words: { type: Object, value: {} as Messages['body'] },
  },
  data: {
    isFailed: false,
    /** The picture's own size in pixels, once it has come; 0 before. */
    width: 0,
    height: 0,
  },
  observers: {
    'image.src'(src: string) {
      const size = learned.get(src);
      if (size !== undefined) this.setData(size);
    },
  },
  methods: {
    onLoad({ detail: { width, height } }: { detail: { width: number; height: number } }) {
      const { image } = this.data;
      if (image.width && image.height) return;
      if (learned.size >= MAX_LEARNED) learned.clear();
      learned.set(image.src, { width, height });
      if (width !== this.data.width || height !== this.data.height) this.setData({ width, height });
    },

    onError() {
      this.setData({ isFailed: true });
    },

    onTap() {
      const { image, isFailed } = this.data;
      if (isFailed) this.setData({ isFailed: false });
      else if (image.href) this.triggerEvent('link', { href: image.href }, { bubbles: true, composed: true });
      else this.triggerEvent('preview', { src: image.src }, { bubbles: true, composed: true });
    },
  },
});
