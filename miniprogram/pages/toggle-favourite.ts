/** Puts an article to the favourites or takes it away, and says so. */
import type { ArticleSummary } from '../core/article';
import type { ShelfEntry } from '../core/reading';
import { appRoot } from './app-root';

/** What could not be written is shown in the library and tried again by itself. */
export function toggleFavourite(article: ArticleSummary | ShelfEntry): void {
  const { favourites, words } = appRoot();
  void wx.showToast({ title: words.keep[favourites.toggle(article)], icon: 'none' });
}
