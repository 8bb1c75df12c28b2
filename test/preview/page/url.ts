// Addresses of pages inside the mini program: `/pages/list/list?id=1`.

/** Values stay as they were written: WeChat hands them to onLoad without decoding. */
export type Query = Record<string, string>;

export interface PageAddress {
  /** Without the leading slash. */
  path: string;
  query: Query;
  /** With the leading slash and the query as written. */
  url: string;
}

/** Parses an absolute page url. */
export function parsePageUrl(url: string): PageAddress {
  const [path = '', search = ''] = url.replace(/^\//, '').split(/\?(.*)/s);
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.split(/=(.*)/s);
      return [key, value];
    }),
  );
  return { path, query, url: search === '' ? `/${path}` : `/${path}?${search}` };
}

/** Makes a url absolute: relative ones count from the folder of the page that navigates. */
export function absolutePageUrl(url: string, fromPath: string): string {
  if (url.startsWith('/')) return url;
  const [path = '', search] = url.split(/\?(.*)/s);
  const segments = fromPath.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `/${segments.join('/')}${search === undefined ? '' : `?${search}`}`;
}
