/**
 * WordPress by its REST API wp/v2, which every WordPress since 4.7 has: pages from headers, categories by parent,
 * search on the server.
 */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { count, decode, list, record, text, withDefault } from '../../core/decode';
import { readerError } from '../../core/errors';
import type { ReaderError } from '../../core/errors';
import type { ArticlePage } from '../../core/site';
import { resolveUrl } from '../../html/urls';
import type { JsonAnswer } from '../../platform/request';
import { answered, both, chained } from './calls';
import { addressKey, knownRows } from './known-rows';
import type { Source, SourceFactory } from './source';
import { stableId } from './stable-id';
import { idInAddress, queryFor, routeUrl, wholeNumber } from './wordpress-address';
import { categoriesOf } from './wordpress-categories';
import type { Get } from './wordpress-categories';
import { EMBEDDED, post, ROW_FIELDS } from './wordpress-post';
import type { Post } from './wordpress-post';
import { articleOf, resultOf, rowOf } from './wordpress-rows';
import type { TreePaths } from './wordpress-rows';

interface Options {
  /** The REST API, ending with a slash: `https://example.com/wp-json/`, or `https://example.com/?rest_route=/`. */
  baseUrl: string;
}

interface PostPage {
  posts: Post[];
  pageCount: number;
  total: number;
}

const PAGE_SIZE = 20;
const MAX_PINNED = 100;
const ROUTE = 'wp/v2/posts';
const ROWS = `_embed=${EMBEDDED}&_fields=${ROW_FIELDS}`;
const posts = list(post);
const addresses = list(record<{ id: number; link: string }>({ id: count, link: text }));
const refusal = record<{ code: string }>({ code: withDefault(text, '') });

export function wordpress({ baseUrl }: Options): SourceFactory {
  return ({ requestJson, timeoutMs }): Source => {
    const known = knownRows(baseUrl);
    /** The newest first page of each list: its later pages belong to that. */
    const firsts = new Map<string, { mark: string; pinned: number }>();

    const get: Get = (route, query, decoder) => {
      const call = requestJson({ url: routeUrl(baseUrl, route, query), timeoutMs, answers: [400, 401, 403] });
      return mapCall(call, (answer) => {
        if (answer.status >= 400) throw refused(route, answer);
        return { value: decode(decoder, answer.value, route), headers: answer.headers };
      });
    };
    const categories = categoriesOf(get);
    const absolute = (reference: string): string => resolveUrl(baseUrl, reference) ?? '';

    const postPage = (query: string, page: number, size: number): Call<PostPage> =>
      mapCall(get(ROUTE, `${query}&page=${page}&per_page=${size}`, posts), ({ value, headers }) => ({
        posts: value.filter(isPublic),
        // Where a proxy takes the headers away, a full page may be followed by another.
        pageCount: wholeNumber(headers['x-wp-totalpages']) ?? page + (value.length === size ? 1 : 0),
        total: wholeNumber(headers['x-wp-total']) ?? (page - 1) * size + value.length,
      }));

    const remember = (found: Post[], isDated: boolean): void =>
      known.add(
        found.map((one) => {
          const { id, title } = resultOf(one);
          return { id, title, url: absolute(one.link) };
        }),
        isDated,
      );

    const joined = (filter: string, page: number, pinned: PostPage, rest: PostPage, paths: TreePaths): ArticlePage => {
      const pageCount = Math.max(1, rest.pageCount);
      if (page > pageCount) throw readerError('not-found', `page ${page} of ${pageCount}`);
      remember(pinned.posts, false);
      remember(rest.posts, filter === '');
      const items = [...pinned.posts, ...rest.posts].map((one) => rowOf(one, paths, baseUrl));
      if (page === 1) {
        const mark = stableId(items.map(({ id, revision, pinned: isUp }) => `${id} ${revision} ${isUp}`).join('\n'));
        firsts.set(filter, { mark, pinned: pinned.total });
      }
      const first = firsts.get(filter) ?? { mark: '', pinned: 0 };
      const total = first.pinned + rest.total;
      return { page, pageCount, total, build: `${total}.${first.mark}`, items, site: null };
    };

    const listPage = (filter: string, page: number): Call<ArticlePage> => {
      const rest = postPage(`${ROWS}&sticky=false${filter}`, page, PAGE_SIZE);
      const none: PostPage = { posts: [], pageCount: 1, total: 0 };
      const pinned = page === 1 ? postPage(`${ROWS}&sticky=true${filter}`, 1, MAX_PINNED) : answered(none);
      return mapCall(both(both(pinned, rest), categories.treeOrNone()), ([[first, others], tree]) =>
        joined(filter, page, first, others, tree.paths),
      );
    };

    return {
      page: (page) => listPage('', page),
      categories: () => mapCall(categories.fresh(), ({ roots }) => roots),
      categoryPage: (id, page) =>
        chained(categories.tree(), ({ below }) =>
          listPage(`&categories=${below(id).map(encodeURIComponent).join(',')}`, page),
        ),
      article: (id) => {
        const one = get(`${ROUTE}/${encodeURIComponent(id)}`, `_embed=${EMBEDDED}&_fields=${ROW_FIELDS},content`, post);
        return mapCall(both(one, categories.treeOrNone()), ([{ value }, { paths }]) => {
          if (!isPublic(value)) throw readerError('not-found', `${id} is not published`);
          return articleOf(value, paths, baseUrl, known);
        });
      },
      resolve: (url) => {
        const query = queryFor(url);
        if (!known.isOwn(url)) return null;
        const id = known.idAt(url) ?? idInAddress(url);
        if (id !== null || query === null) return answered(id);
        return mapCall(get(ROUTE, `${query}&_fields=id,link`, addresses), ({ value }) => {
          const found = value.find(({ link }) => addressKey(absolute(link)) === addressKey(url));
          return found === undefined ? null : String(found.id);
        });
      },
      search: {
        reach: 'text',
        find: (query, page) => {
          const asked = `search=${encodeURIComponent(query)}&orderby=relevance&_fields=${ROW_FIELDS}`;
          return mapCall(postPage(asked, page, PAGE_SIZE), ({ posts: found, pageCount, total }) => {
            remember(found, false);
            return { page, pageCount, total, items: found.map(resultOf) };
          });
        },
      },
    };
  };
}

/** Drafts and private posts come only to who may edit them; a backend that shows them all the same is not followed. */
function isPublic({ status }: Post): boolean {
  return status === 'publish';
}

/** A page past the end and a post that is no longer public are not there; anything else is the server's refusal. */
function refused(route: string, { status, value }: JsonAnswer): ReaderError {
  const { code } = value === null ? { code: '' } : decode(refusal, value, route);
  const isGone = code === 'rest_post_invalid_page_number' || (code === 'rest_forbidden' && route !== ROUTE);
  return readerError(isGone ? 'not-found' : 'server', `${route} answered ${status} ${code}`);
}
