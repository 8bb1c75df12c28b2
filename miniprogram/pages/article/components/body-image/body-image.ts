/**
 * A picture of the body with its caption. Its room is reserved from the size in the markup; one without a size takes a
 * ratio until it has come, and then grows by itself. A failed picture says what it would show and can be asked for again.
 */
import { instanceState } from '../../../../core/instance-state';
import type { Messages } from '../../../../core/messages';
import type { ImageItem } from '../../../../html/block';
import { readWindow } from '../../../../platform/device';
import { pictureTurns } from './picture-turns';

/** Sizes that pictures turned out to have, so that one drawn again takes its room, and comes, at once. */
const learned = new Map<string, { width: number; height: number }>();
const MAX_LEARNED = 500;
/** Pictures are asked for this far before they are seen, in px: about a screen. */
const MARGIN = 800;

const NO_IMAGE: ImageItem = { src: '', alt: '', width: 0, height: 0 };

interface State {
  /** It is on its page; `ready` may come after it has left. */
  isHere: boolean;
  /** The address that the rest of the state is about. */
  src: string;
  /** Shows the picture; null while nobody waits for its turn. */
  begin: (() => void) | null;
  unwatch: () => void;
}

const stateOf = instanceState<State>(() => ({ isHere: false, src: '', begin: null, unwatch: () => undefined }));

Component({
  options: { virtualHost: true },
  properties: {
    image: { type: Object, value: NO_IMAGE },
    caption: { type: String, value: '' },
    words: { type: Object, value: {} as Messages['body'] },
  },
  data: {
    /** Its turn has come: the picture is there, or on its way. */
    isDue: false,
    isFailed: false,
    /** The picture's own size in pixels, where it is known and the room needs it; 0 otherwise. */
    width: 0,
    height: 0,
  },
  lifetimes: {
    attached() {
      stateOf(this).isHere = true;
    },
    ready() {
      if (stateOf(this).isHere && !this.data.isDue) this.watch();
    },
    detached() {
      stateOf(this).isHere = false;
      this.leave();
    },
  },
  observers: {
    'image.src'(src: string) {
      const state = stateOf(this);
      // A revision may have another picture at the place of one that failed or was narrow.
      if (state.src !== '' && state.src !== src) this.setData({ isFailed: false, width: 0, height: 0 });
      state.src = src;
      const size = learned.get(src);
      if (size !== undefined) this.setData({ ...size, isDue: true });
    },
  },
  methods: {
    /** Waits until the picture is near the screen, then for its turn. */
    watch() {
      const state = stateOf(this);
      const begin = (): void => {
        state.unwatch();
        this.setData({ isDue: true });
      };
      const observer = this.createIntersectionObserver({ thresholds: [0] });
      observer.relativeToViewport({ top: MARGIN, bottom: MARGIN }).observe('.prose__image', ({ intersectionRatio }) => {
        if (state.begin !== begin) return;
        if (intersectionRatio > 0) pictureTurns.ask(begin);
        else pictureTurns.end(begin);
      });
      state.begin = begin;
      state.unwatch = () => observer.disconnect();
    },

    leave() {
      const state = stateOf(this);
      state.unwatch();
      if (state.begin !== null) pictureTurns.end(state.begin);
      state.begin = null;
    },

    onLoad({ detail: { width, height } }: { detail: { width: number; height: number } }) {
      this.leave();
      const { image } = this.data;
      if (learned.size >= MAX_LEARNED) learned.clear();
      learned.set(image.src, { width, height });
      // A wide one fills the column and has its height by now; only a narrow one needs to be told its width.
      if (!image.width && !this.data.width && width < readWindow().windowWidth) this.setData({ width, height });
    },

    onError() {
      this.leave();
      this.setData({ isFailed: true });
    },

    onTap() {
      const { image, isFailed } = this.data;
      if (isFailed) this.setData({ isFailed: false, isDue: true });
      else if (image.href) this.triggerEvent('link', { href: image.href }, { bubbles: true, composed: true });
      else this.triggerEvent('preview', { src: image.src }, { bubbles: true, composed: true });
    },
  },
});
