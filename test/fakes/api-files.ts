/** Files of the reader API as a server sends them. */
import type { Article, ArticleSummary } from '../../miniprogram/core/article';
import type { Category } from '../../miniprogram/core/category';
import { SITE, sitePage } from './posts';

/** `articles/{page}.json` and its like, all of `items` on one page unless told otherwise. */
export function pageFile(items: ArticleSummary[], page = 1, pageCount = 1, build = 'b1'): object {
  return { version: 1, ...sitePage(items, { page, pageCount, build, total: items.length * pageCount, site: SITE }) };
}

export function categoriesFile(categories: Category[]): object {
  return { version: 1, build: 'b1', categories };
}

export function articleFile(article: Article): object {
  return { version: 1, ...article };
}
