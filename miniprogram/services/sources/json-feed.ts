/**
 * JSON Feed 1.0 and 1.1 (RSSHub's `?format=json` among them), one or many at once. A feed is one file, so everything is
 * at hand: pages, categories and search are made here. Only what the feeds hold today can be read.
 */
import type { ArticleSummary } from '../../core/article';
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { decode } from '../../core/decode';
import { isReaderError, readerError } from '../../core/errors';
import type { ArticlePage } from '../../core/site';
import { resolveMediaUrl } from '../../html/urls';
import { all, answered, rescued, shared } from './calls';
import type { Feed } from './feed-article';
import { shelfOf } from './feed-shelf';
import type { Shelf } from './feed-shelf';
import { jsonFeedFile } from './json-feed-item';
import type { JsonFeedFile } from './json-feed-item';
import { knownRows } from './known-rows';
import { pageOfRows, summaryOf } from './listed-rows';
import type { Source, SourceFactory } from './source';

interface Options {
  /** Whole addresses of the feeds, in the order of their categories. */
  feeds: string[];
}

interface Kept {
  file: JsonFeedFile;
  /** What makes the next request conditional. */
  headers: Record<string, string>;
}

const NOT_MODIFIED = 304;

export function jsonFeed({ feeds: urls }: Options): SourceFactory {
  return ({ requestJson, timeoutMs }): Source => {
    const kept = new Map<string, Kept>();
    let shelf: Shelf | null = null;
    let known = knownRows(urls[0] ?? '');

    const feed = (url: string): Call<Feed> => {
      const old = kept.get(url);
      const headers = old?.headers ?? {};
      return mapCall(requestJson({ url, timeoutMs, headers, answers: [NOT_MODIFIED] }), (answer) => {
        if (answer.status === NOT_MODIFIED && old !== undefined) return { url, file: old.file };
        const file = decode(jsonFeedFile, answer.value, url);
        kept.set(url, { file, headers: conditionOf(answer.headers) });
        return { url, file };
      });
    };
    /** A feed that fails is shown as it was last, or left out while others answer. */
    const feedOrError = (url: string): Call<Feed | Error> =>
      rescued<Feed | Error>(feed(url), (error) => {
        if (!isReaderError(error) || error.kind === 'cancelled') throw error;
        const old = kept.get(url);
        return old === undefined ? error : { url, file: old.file };
      });

    const fresh = shared(() =>
      mapCall(all(urls.map(feedOrError)), (outcomes) => {
        const found = outcomes.filter((one): one is Feed => !(one instanceof Error));
        const failure = outcomes.find((one): one is Error => one instanceof Error);
        if (found.length === 0) throw failure ?? readerError('not-found', 'no feed is configured');
        shelf = shelfOf(found);
        known = knownRows(urls[0]);
        known.add(shelf.articles, true);
        return shelf;
      }),
    );
    const held = (): Call<Shelf> => (shelf === null ? fresh() : answered(shelf));

    const listPage = (page: number, isIn: (row: ArticleSummary) => boolean): Call<ArticlePage> =>
      mapCall(page === 1 ? fresh() : held(), ({ articles, build }) => {
        const file = kept.get(urls[0])?.file;
        const site = file && {
          title: file.title,
          description: file.description ?? '',
          logo: resolveMediaUrl(urls[0], file.icon ?? '') ?? '',
          url: '',
        };
        return pageOfRows(articles.filter(isIn).map(summaryOf), page, build, site ?? null);
      });

    return {
      page: (page) => listPage(page, () => true),
      categories: () => mapCall(fresh(), ({ tree }) => tree),
      categoryPage: (id, page) =>
        listPage(page, ({ categoryPaths }) => categoryPaths.some((path) => path.some((at) => at.id === id))),
      article: (id) =>
        mapCall(shelf?.articles.some((one) => one.id === id) === true ? held() : fresh(), ({ articles }) => {
          const found = articles.find((one) => one.id === id);
          if (found === undefined) throw readerError('not-found', `${id} is in no feed any more`);
          return { ...found, links: known.linksIn(found.html, found.url) };
        }),
      // Links to articles that the feeds hold are in `links`; of others nothing is known.
      resolve: () => null,
      search: null,
      searchRows: () => mapCall(held(), ({ articles }) => articles),
    };
  };
}

function conditionOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  const condition: Record<string, string> = {};
  if (headers.etag !== undefined) condition['If-None-Match'] = headers.etag;
  if (headers['last-modified'] !== undefined) condition['If-Modified-Since'] = headers['last-modified'];
  return condition;
}
