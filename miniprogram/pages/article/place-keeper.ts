/**
 * Keeps where the reader is in an article, as a share of its body: that holds across text sizes and window widths,
 * which a number of pixels does not. Measuring waits until the body is whole.
 */
import { placeIn, scrollTopAt } from '../../core/place';
import type { BodyRoom } from '../../core/place';
import type { ArticleStore } from '../../stores/article';
import { whenTrue } from '../../stores/bind';
import type { Root } from '../../stores/root';

type Page = WechatMiniprogram.Component.TrivialInstance;

interface Rect {
  top: number;
  height: number;
}

export interface PlaceKeeper {
  onScroll: () => void;
  /** The page is on the screen again: only then does scrolling act on it. */
  show: () => void;
  hide: () => void;
  stop: () => void;
}

const BODY = '.article__body';
/** Scroll events come with every frame; the place is measured at most this often. */
const MEASURE_EVERY_MS = 400;

/** Goes back to the kept place once the body is whole, and keeps the new ones from then on. */
export function createPlaceKeeper(page: Page, store: ArticleStore, { reading, schedule }: Root): PlaceKeeper {
  let cancelMeasure: (() => void) | null = null;
  let isScrolled = false;
  let isShown = true;
  /** The body was whole while another page lay on top. */
  let isOwed = false;

  const measure = (): void => {
    cancelMeasure = null;
    if (!store.isBodyComplete) return;
    measureBody(page, (room) => {
      reading.place(store.id, placeIn(room));
    });
  };

  const goBack = (): void => {
    const place = reading.placeOf(store.id);
    if (isScrolled || place <= 0 || place >= 1) return;
    isOwed = !isShown;
    if (isOwed) return;
    measureBody(page, (room) => {
      isOwed = !isShown;
      if (isShown) void wx.pageScrollTo({ scrollTop: scrollTopAt(place, room), duration: 0 });
    });
  };

  const stopWaiting = whenTrue(
    () => store.isBodyComplete,
    () => {
      wx.nextTick(goBack);
    },
  );
  return {
    onScroll: () => {
      isScrolled = true;
      cancelMeasure ??= schedule.after(MEASURE_EVERY_MS, measure);
    },
    show: () => {
      isShown = true;
      if (isOwed) goBack();
    },
    hide: () => {
      isShown = false;
    },
    stop: () => {
      isShown = false;
      stopWaiting();
      cancelMeasure?.();
    },
  };
}

function measureBody(page: Page, then: (room: BodyRoom) => void): void {
  page
    .createSelectorQuery()
    .select(BODY)
    .boundingClientRect()
    .selectViewport()
    .boundingClientRect()
    .selectViewport()
    .scrollOffset()
    .exec(([body, viewport, scroll]: [Rect | null, Rect | null, { scrollTop: number } | null]) => {
      // A page that has gone answers null.
      if (body === null || body.height <= 0 || viewport === null || scroll === null) return;
      then({ top: body.top, height: body.height, windowHeight: viewport.height, scrollTop: scroll.scrollTop });
    });
}
