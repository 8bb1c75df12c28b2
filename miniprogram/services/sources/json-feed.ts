/**
 * JSON Feed 1.0 and 1.1 (RSSHub's `?format=json` among them), one or many at once: pages, categories and search are made
 * here. A feed may go on at its `next_url` (https://www.jsonfeed.org/version/1.1/), a hundred pages at most. The list
 * follows when the reader comes to the end of what was read, an article as far as it must; the tree, its categories and
 * search read all pages, as those of hexo-restful do. Only what the feeds hold today can be read.
 */
import type { Article } from '../../core/article';
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { decode } from '../../core/decode';
import { isReaderError, readerError } from '../../core/errors';
import type { Site } from '../../core/site';
import { resolveMediaUrl } from '../../html/urls';
import { all, answered, chained, rescued, shared } from './calls';
import type { Feed } from './feed-article';
import { feedPages } from './feed-pages';
import { shelfOf } from './feed-shelf';
import type { Shelf } from './feed-shelf';
import { jsonFeedFile } from './json-feed-item';
import type { JsonFeedFile } from './json-feed-item';
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

    const get = (url: string): Call<JsonFeedFile> => {
      const old = kept.get(url);
      const headers = old?.headers ?? {};
      return mapCall(requestJson({ url, timeoutMs, headers, answers: [NOT_MODIFIED] }), (answer) => {
        if (answer.status === NOT_MODIFIED && old !== undefined) return old.file;
        const file = decode(jsonFeedFile, answer.value, url);
        kept.set(url, { file, headers: conditionOf(answer.headers) });
        return file;
      });
    };
    const pages = feedPages(get);
    /** A feed that fails is shown as it was last, or left out while others answer. */
    const feedOrError = (url: string): Call<Feed | Error> =>
      rescued<Feed | Error>(
        mapCall(get(url), (file) => ({ url, file })),
        (error) => {
          if (!isReaderError(error) || error.kind === 'cancelled') throw error;
          const old = kept.get(url);
          return old === undefined ? error : { url, file: old.file };
        },
      );

    /** Asks for the first pages; what was read of the others is read anew only when those have changed. */
    const fresh = shared(() =>
      mapCall(all(urls.map(feedOrError)), (outcomes) => {
        const found = outcomes.filter((one): one is Feed => !(one instanceof Error));
        const failure = outcomes.find((one): one is Error => one instanceof Error);
        if (found.length === 0) throw failure ?? readerError('not-found', 'no feed is configured');
        const read = shelfOf(found);
        shelf = shelf?.build === read.build ? shelf : read;
        return shelf;
      }),
    );
    const held = (): Call<Shelf> => (shelf === null ? fresh() : answered(shelf));
    const site = (): Site | null => {
      const file = kept.get(urls[0])?.file;
      if (file === undefined) return null;
      const logo = resolveMediaUrl(urls[0], file.icon ?? '') ?? '';
      return { title: file.title, description: file.description ?? '', logo, url: '' };
    };

    return {
      page: (page) =>
        mapCall(
          chained(page === 1 ? fresh() : held(), (read) => pages.page(read, page)),
          (listed) => ({ ...listed, site: page === 1 ? site() : null }),
        ),
      categories: () => mapCall(chained(fresh(), pages.whole), ({ tree }) => tree()),
      categoryPage: (id, page) =>
        mapCall(chained(page === 1 ? fresh() : held(), pages.whole), ({ all: rows, build }) => {
          const isIn = ({ categoryPaths }: Article): boolean =>
            categoryPaths.some((path) => path.some((at) => at.id === id));
          return pageOfRows(rows().filter(isIn).map(summaryOf), page, build, site());
        }),
      article: (id) => {
        const read = chained(shelf?.find(id) === undefined ? fresh() : held(), (at) => pages.around(at, id));
        return mapCall(read, ({ find, known }) => {
          const found = find(id);
          if (found === undefined) throw readerError('not-found', `${id} is in no feed any more`);
          return { ...found, ...known.neighboursOf(id), links: known.linksIn(found.html, found.url) };
        });
      },
      // Links to articles that were read are in `links`; of others nothing is known.
      resolve: () => null,
      search: null,
      searchRows: () => mapCall(chained(held(), pages.whole), ({ all: rows }) => rows()),
    };
  };
}

function conditionOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  const condition: Record<string, string> = {};
  if (headers.etag !== undefined) condition['If-None-Match'] = headers.etag;
  if (headers['last-modified'] !== undefined) condition['If-Modified-Since'] = headers['last-modified'];
  return condition;
}
