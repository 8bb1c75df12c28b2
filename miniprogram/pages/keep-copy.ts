/** Keeps an article in files for reading without a network, and tells how that went. */
import type { Article } from '../core/article';
import { isReaderError } from '../core/errors';
import { COPIES_PAGE } from '../core/routes';
import { appRoot } from './app-root';

/** `load` gives the article. When favourites alone fill the space, offers the page where some can be removed. */
export async function keepCopy(load: () => Promise<Article>): Promise<void> {
  const { copies, words } = appRoot();
  try {
    await copies.save(await load()).promise;
    void wx.showToast({ title: words.keep.copied, icon: 'none' });
  } catch (error) {
    if (!isReaderError(error)) throw error;
    if (error.kind === 'storage-full') offerRoom();
    else if (error.kind !== 'cancelled') void wx.showToast({ title: words.keep.copyFailed, icon: 'none' });
  }
}

function offerRoom(): void {
  const { noRoom, makeRoom, cancel } = appRoot().words.keep;
  wx.showModal({
    title: noRoom.title,
    content: noRoom.message,
    confirmText: makeRoom,
    cancelText: cancel,
    success: ({ confirm }) => {
      if (confirm) void wx.navigateTo({ url: COPIES_PAGE });
    },
  });
}
