/** Addresses of the pages of this package. */

const BRAND_PAGE = '/packages/brand/pages/brand/brand';

export const PRIVACY_PAGE = '/packages/brand/pages/privacy/privacy';

/** Query of a brand's page, without `?`: what Moments and favourites store. */
export function brandQuery(id: string): string {
  return `id=${encodeURIComponent(id)}`;
}

export function brandUrl(id: string): string {
  return `${BRAND_PAGE}?${brandQuery(id)}`;
}
