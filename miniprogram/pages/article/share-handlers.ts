/** How an article page is shared: as a chat card, in Moments, and among WeChat's own favourites. */
import { articleQuery, articleUrl, LIST_PAGE } from '../../core/routes';
import type { ArticleStore } from '../../stores/article';
import { appRoot } from '../app-root';

interface Shared {
  title: string;
  query: string;
  imageUrl?: string;
}

/** Methods for the page; `current` answers the article that it shows. */
export function shareHandlers(current: (page: object) => ArticleStore | null) {
  const asQuery = (page: object): Shared => {
    const article = current(page)?.article;
    if (!article) return { title: appRoot().words.appName, query: '' };
    return { title: article.title, query: articleQuery(article.id), imageUrl: article.cover?.src };
  };
  return {
    onShareAppMessage(this: object) {
      const article = current(this)?.article;
      if (!article) return { title: appRoot().words.appName, path: LIST_PAGE };
      return { title: article.title, path: articleUrl(article.id), imageUrl: article.cover?.src };
    },

    onShareTimeline(this: object) {
      return asQuery(this);
    },

    onAddToFavorites(this: object) {
      return asQuery(this);
    },
  };
}
