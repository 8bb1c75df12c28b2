/** What every page with a list of articles does: pull to refresh, page on, and answer the events of `article-list`. */
import { articleUrl, keepUrl } from '../core/routes';
import type { ArticleListStore } from '../stores/article-list';
import { appRoot } from './app-root';
import { openPage } from './open-page';
import { toggleFavourite } from './toggle-favourite';

interface DrawnEvent {
  detail: { heights: { index: number; height: number }[] };
}

interface WindowEvent {
  detail: { from: number; offset: number };
}

interface OpenEvent {
  detail: { id: string };
}

/** Methods for a page; `current` answers the list that the page shows. */
export function listHandlers(current: (page: object) => ArticleListStore) {
  return {
    onPullDownRefresh(this: object) {
      void refreshByHand(current(this));
    },

    onReachBottom(this: object) {
      void current(this).loadMore();
    },

    onOpen({ detail }: OpenEvent) {
      openPage(articleUrl(detail.id));
    },

    onHold(this: object, { detail }: OpenEvent) {
      const { favourites, words } = appRoot();
      const row = current(this).rowOf(detail.id);
      if (row === undefined) return;
      const { favourite, unfavourite, copy } = words.keep;
      wx.showActionSheet({
        itemList: [favourites.ids.has(row.id) ? unfavourite : favourite, copy],
        success: ({ tapIndex }) => {
          if (tapIndex === 0) toggleFavourite(row);
          else openPage(keepUrl(row.id));
        },
        fail: () => undefined,
      });
    },

    onDrawn(this: object, { detail }: DrawnEvent) {
      for (const { index, height } of detail.heights) current(this).window.measure(index, height);
    },

    onWindow(this: object, { detail }: WindowEvent) {
      current(this).window.showAround(detail.from, detail.offset);
    },

    onLatest(this: object) {
      current(this).showLatest();
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },

    onRetry(this: object) {
      void current(this).refresh();
    },

    onMore(this: object) {
      void current(this).loadMore();
    },
  };
}

/** Asks again by itself when the network is back; answers the undo. */
export function retryWhenOnline(current: () => ArticleListStore): () => void {
  return appRoot().device.onNetworkChange((isOnline) => {
    if (isOnline && current().first.error !== null) void current().refresh();
  });
}

async function refreshByHand(store: ArticleListStore): Promise<void> {
  try {
    await store.refresh();
  } finally {
    void wx.stopPullDownRefresh();
  }
  const title = appRoot().words.list.refreshFailed;
  if (store.first.error !== null && store.list !== null) void wx.showToast({ title, icon: 'none' });
}
