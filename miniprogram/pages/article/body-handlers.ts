/** What an article page does with the taps on its body, cover and origin. */
import type { BlockPlace } from '../../core/link-target';
import type { ArticleStore } from '../../stores/article';
import { appRoot } from '../app-root';
import { offerCopy, openLink } from '../open-link';

interface HrefEvent {
  detail: { href: string };
}

interface SrcEvent {
  detail: { src: string };
}

const NO_TARGET: BlockPlace = { chunk: -1, block: -1 };

type Page = WechatMiniprogram.Component.TrivialInstance;

/** Methods for the page; `current` answers the article that it shows. In single-page mode nothing is left nor copied. */
export function bodyHandlers(current: (page: object) => ArticleStore | null) {
  return {
    onLink(this: Page, { detail }: HrefEvent) {
      const store = current(this);
      if (store === null) return;
      const link = store.targetOf(detail.href);
      const target: BlockPlace | null = link.kind === 'anchor' ? store.placeOfAnchor(link.name) : null;
      if (target !== null) this.setData({ target });
      else if (canLeave()) {
        const asked = link.kind === 'copy' ? store.askTargetOf(detail.href) : null;
        if (asked === null) openLink(link);
        else void asked.then((found) => (current(this) === null ? undefined : openLink(found)));
      }
    },

    onHold(this: Page, { detail }: HrefEvent) {
      if (canLeave() && !detail.href.startsWith('#')) offerCopy(detail.href);
    },

    /** The block of an in-page link was found so many px below the top of the window. */
    onFound(this: Page, { detail }: { detail: { top: number } }) {
      // Otherwise a chunk that is mounted again would be found again.
      this.setData({ target: NO_TARGET });
      this.createSelectorQuery()
        .selectViewport()
        .scrollOffset((offset: { scrollTop: number } | null) => {
          // The reader may have left, and what is on the screen is another page.
          if (offset === null || current(this) === null) return;
          void wx.pageScrollTo({ scrollTop: offset.scrollTop + detail.top, duration: 200 });
        })
        .exec();
    },

    onOrigin({ detail }: HrefEvent) {
      if (canLeave()) openLink({ kind: 'copy', text: detail.href });
    },

    onCopy({ detail }: { detail: { text: string } }) {
      if (canLeave()) void wx.setClipboardData({ data: detail.text });
    },

    onCover({ detail }: SrcEvent) {
      void wx.previewImage({ urls: [detail.src] });
    },

    onPreview(this: object, { detail }: SrcEvent) {
      void wx.previewImage({ current: detail.src, urls: current(this)?.pictures ?? [] });
    },
  };
}

function canLeave(): boolean {
  return !appRoot().device.isSinglePage;
}
