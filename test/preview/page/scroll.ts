// Page scrolling: onPageScroll, the kept place, and onReachBottom.
import type { WindowConfig } from '../contract';
import type { OpenPage } from './open-page';

const REACH_BOTTOM_PX = 50;

/** The bottom counts as reached once per content height: it is armed again when content grows or the reader scrolls away. */
export function watchPageScroll(top: () => OpenPage | undefined, configOf: (page: OpenPage) => WindowConfig): void {
  const reachedAt = new WeakMap<OpenPage, number>();

  window.addEventListener(
    'scroll',
    () => {
      const page = top();
      // Restoring a page's place scrolls as well; the reader did not.
      if (!page || window.scrollY === page.scrollTop) return;
      page.scrollTop = window.scrollY;
      page.call('onPageScroll', { scrollTop: page.scrollTop });
      const height = document.documentElement.scrollHeight;
      const distance = configOf(page).onReachBottomDistance ?? REACH_BOTTOM_PX;
      const isNear = height - window.innerHeight - window.scrollY <= distance;
      if (!isNear) reachedAt.delete(page);
      else if (reachedAt.get(page) !== height) {
        reachedAt.set(page, height);
        page.call('onReachBottom');
      }
    },
    { passive: true },
  );
}
