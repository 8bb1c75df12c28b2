/** What an article page does to keep its article: among the favourites, and in files for offline. */
import { keepUrl } from '../../core/routes';
import type { ArticleStore } from '../../stores/article';
import { appRoot } from '../app-root';
import { openPage } from '../open-page';
import { toggleFavourite } from '../toggle-favourite';

/** Methods for the page; `current` answers the article that it shows. */
export function keepHandlers(current: (page: object) => ArticleStore | null) {
  return {
    onFavourite(this: object) {
      const article = current(this)?.article;
      if (article) toggleFavourite(article);
    },

    onCopyOffline(this: object) {
      const article = current(this)?.article;
      const { copies, words } = appRoot();
      if (!article || copies.writing.has(article.id)) return;
      if (!copies.ids.has(article.id)) {
        openPage(keepUrl(article.id));
        return;
      }
      wx.showActionSheet({
        itemList: [words.keep.uncopy],
        success: () => void copies.remove(article.id),
        fail: () => undefined,
      });
    },
  };
}
