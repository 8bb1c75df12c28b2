/**
 * All posts of a hexo-restful site as far as it lists them, read once and again only when the first page has changed:
 * the tree of categories, search, and ids made of long slugs need them.
 */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { isReaderError } from '../../core/errors';
import { answered, chained, inTurns, shared } from './calls';
import { hexoList } from './hexo-post';
import type { HexoList, HexoPost } from './hexo-post';
import { keyOf } from './hexo-rows';
import type { Decoder } from '../../core/decode';
import { stableId } from './stable-id';

/** Pages that are read at most: a larger site should list all posts in one file (`posts_size: 0`). */
export const MAX_PAGES = 100;
/** Requests at once; the platform allows ten in all. */
const AT_ONCE = 5;

export interface ListedPage extends HexoList {
  /** Changes when the first page or the number of posts does. */
  build: string;
}

export interface Library {
  /** As the site orders them, the newest first. */
  posts: HexoPost[];
  build: string;
  /** Whether all posts of the site are here. */
  isWhole: boolean;
}

export interface HexoPosts {
  /** Page of the site's own list, from 1. */
  page: (page: number) => Call<ListedPage>;
  /** Every post, as new as the site's first page. */
  fresh: () => Call<Library>;
  /** Every post as it was read last. */
  held: () => Call<Library>;
}

type Get = <T>(file: string, decoder: Decoder<T>) => Call<T>;

/** `onPosts` hears of every post that was listed. */
export function hexoPosts(get: Get, onPosts: (posts: HexoPost[]) => void): HexoPosts {
  let mark = '';
  let newest: ListedPage | null = null;
  let library: Library | null = null;

  const listed = (answer: HexoList): ListedPage => {
    onPosts(answer.posts);
    return { ...answer, build: `${answer.pages?.total ?? answer.posts.length}.${mark}` };
  };
  const first = (): Call<ListedPage> =>
    mapCall(firstOf(get), (answer) => {
      mark = stableId(answer.posts.map((post) => `${keyOf(post, 'post')} ${post.updated ?? ''}`).join('\n'));
      newest = listed(answer);
      return newest;
    });
  const later = (number: number): Call<ListedPage> => mapCall(get(`posts/${number}.json`, hexoList), listed);
  /** The first page tells whether there are others, and what they belong to. */
  const page = (number: number): Call<ListedPage> =>
    chained(number > 1 && newest !== null ? answered(newest) : first(), (start) =>
      number === 1 || start.pages === null ? answered(start) : later(number),
    );

  const fresh = shared(() =>
    chained(first(), (start): Call<Library> => {
      if (library !== null && library.build === start.build) return answered(library);
      const pageCount = start.pages?.pageCount ?? 1;
      const numbers = Array.from({ length: Math.min(pageCount, MAX_PAGES) - 1 }, (_, index) => index + 2);
      return mapCall(inTurns(numbers, AT_ONCE, later), (others) => {
        const posts = [...start.posts, ...others.flatMap((one) => one.posts)];
        onPosts(posts);
        library = { posts: unique(posts), build: start.build, isWhole: pageCount <= MAX_PAGES };
        return library;
      });
    }),
  );
  return { page, fresh, held: () => (library === null ? fresh() : answered(library)) };
}

/** `posts.json` is the first page, or all posts; some forks have only `posts/1.json`. */
function firstOf(get: Get): Call<HexoList> {
  const call = get('posts.json', hexoList);
  let other: Call<HexoList> | null = null;
  return {
    promise: call.promise.catch((error: unknown) => {
      if (!isReaderError(error) || error.kind !== 'not-found') throw error;
      other = get('posts/1.json', hexoList);
      return other.promise;
    }),
    abort: () => (other ?? call).abort(),
  };
}

/** A post that moved to the next page while the pages were read is there twice. */
function unique(posts: HexoPost[]): HexoPost[] {
  return [...new Map(posts.map((post) => [keyOf(post, 'post'), post])).values()];
}
