/**
 * Addresses of pages, both ways. Sharing uses the same builders, so a shared card and a tap open the same page. WeChat
 * hands query values over as they are written, hence the decoding here.
 */
import { percentDecoded } from './percent';

type Query = Readonly<Record<string, string | undefined>>;

export const LIST_PAGE = '/pages/list/list';
export const CATEGORIES_PAGE = '/pages/categories/categories';
export const LIBRARY_PAGE = '/pages/library/library';
const SEARCH_PAGE = '/pages/search/search';
export const SETTINGS_PAGE = '/packages/settings/pages/settings/settings';
export const FAVOURITES_PAGE = '/packages/library/pages/shelf/shelf?list=favourites';
export const HISTORY_PAGE = '/packages/library/pages/shelf/shelf?list=history';
export const COPIES_PAGE = '/packages/library/pages/copies/copies';
const CATEGORY_PAGE = '/pages/category/category';
const ARTICLE_PAGE = '/pages/article/article';
const BRAND_PAGE = '/packages/brand/pages/brand/brand';
export const PRIVACY_PAGE = '/packages/brand/pages/privacy/privacy';

const ID = /^[A-Za-z0-9_-]{1,24}$/;

/** Query of the page of an article or a brand, without `?`: what Moments and favourites store. */
export function articleQuery(id: string): string {
  return `id=${encodeURIComponent(id)}`;
}

export function articleUrl(id: string): string {
  return `${ARTICLE_PAGE}?${articleQuery(id)}`;
}

/** Of a brand's account page. */
export function brandUrl(id: string): string {
  return `${BRAND_PAGE}?${articleQuery(id)}`;
}

export function categoryUrl(id: string): string {
  return `${CATEGORY_PAGE}?id=${encodeURIComponent(id)}`;
}

/** The search page, empty or with what was searched. */
export function searchUrl(query = ''): string {
  return query === '' ? SEARCH_PAGE : `${SEARCH_PAGE}?q=${encodeURIComponent(query)}`;
}

/** What a search page is to search, empty for nothing. */
export function textFromQuery({ q = '' }: Query): string {
  return percentDecoded(q);
}

/** The page of offline articles, where it keeps this one. */
export function keepUrl(articleId: string): string {
  return `${COPIES_PAGE}?article=${encodeURIComponent(articleId)}`;
}

/** The page of offline articles, where it begins to keep those of a category. */
export function downloadUrl(categoryId: string, name: string): string {
  return `${COPIES_PAGE}?id=${encodeURIComponent(categoryId)}&name=${encodeURIComponent(name)}`;
}

/**
 * The id in a page's query: `id=…` from our own links, or `scene=…` of a mini-program code, whose decoded value is the
 * bare id (at most 32 characters fit there). Null when there is none or it cannot be an id.
 */
export function idFromQuery(query: Query): string | null {
  const raw = query.id ?? query.scene;
  if (raw === undefined) return null;
  const id = percentDecoded(raw);
  return ID.test(id) ? id : null;
}
