/**
 * One paragraph with links or small pictures in its line. Only `text` may nest in `text`, so a line with a picture is
 * a view, and cannot be selected across its runs.
 */
import type { Inline, InlineImage } from '../../../../html/inline';
import type { LookStyles } from '../../../../html/plain';
import { isPreviewed } from '../../../../html/pictures';

interface Size {
  width: number;
  height: number;
}

interface LinkEvent {
  currentTarget: { dataset: { href: string } };
}

interface ImageEvent {
  currentTarget: { dataset: { at: number } };
}

/** Sizes that pictures turned out to have, so that a line drawn again is as high as before. */
const learned = new Map<string, Size>();
const MAX_LEARNED = 500;

const NO_STYLES: LookStyles = {};
const NONE_COME: Record<number, Size> = {};

Component({
  options: { virtualHost: true },
  properties: {
    inlines: { type: Array, value: [] as Inline[] },
    /** What the looks of the runs are shown as, by their numbers. */
    styles: { type: Object, value: NO_STYLES },
    /** `center`, `right`, or empty. */
    align: { type: String, value: '' },
    /** How wide a picture in it may be, in px. */
    widest: { type: Number, value: 280 },
  },
  data: {
    /** Sizes of pictures whose markup says none, by their places in the line. */
    come: NONE_COME,
  },
  observers: {
    inlines(inlines: Inline[]) {
      const known = inlines.map((inline) => (isImage(inline) ? learned.get(inline.src) : undefined));
      const come = Object.fromEntries(known.flatMap((size, at) => (size === undefined ? [] : [[at, size]])));
      if (known.some((size) => size !== undefined)) this.setData({ come });
    },
  },
  methods: {
    onLinkTap({ currentTarget }: LinkEvent) {
      const { href } = currentTarget.dataset;
      if (href) this.triggerEvent('link', { href }, { bubbles: true, composed: true });
    },

    onLinkHold({ currentTarget }: LinkEvent) {
      const { href } = currentTarget.dataset;
      if (href) this.triggerEvent('hold', { href }, { bubbles: true, composed: true });
    },

    onImageLoad({ currentTarget, detail }: ImageEvent & { detail: Size }) {
      const { at } = currentTarget.dataset;
      const image = this.imageAt(at);
      if (image === null || (image.width && image.height) || this.data.come[at]) return;
      if (learned.size >= MAX_LEARNED) learned.clear();
      const size = { width: detail.width, height: detail.height };
      learned.set(image.src, size);
      // The same picture may stand in the line again: all of it grows at once.
      const places = this.data.inlines.flatMap((_inline, place) =>
        this.imageAt(place)?.src === image.src ? [place] : [],
      );
      this.setData(Object.fromEntries(places.map((place) => [`come.${place}`, size])));
    },

    onImageTap({ currentTarget }: ImageEvent) {
      const image = this.imageAt(currentTarget.dataset.at);
      if (image?.href) this.triggerEvent('link', { href: image.href }, { bubbles: true, composed: true });
      else if (image !== null && isPreviewed(image)) {
        this.triggerEvent('preview', { src: image.src }, { bubbles: true, composed: true });
      }
    },

    imageAt(at: number): InlineImage | null {
      const inline = this.data.inlines[at] as Inline | undefined;
      return inline !== undefined && isImage(inline) ? inline : null;
    },
  },
});

function isImage(inline: Inline): inline is InlineImage {
  return typeof inline !== 'string' && 'src' in inline;
}
