/** The category tree of a WordPress site, asked for in pages of a hundred and remembered for paths. */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import type { Decoder } from '../../core/decode';
import { isReaderError } from '../../core/errors';
import type { JsonAnswer } from '../../platform/request';
import { all, answered, chained, rescued, shared } from './calls';
import { wholeNumber } from './wordpress-address';
import { flatCategories, treeOf } from './wordpress-tree';
import type { Tree } from './wordpress-tree';

/** Asks one route; the answer comes with its headers. */
export type Get = <T>(
  route: string,
  query: string,
  decoder: Decoder<T>,
) => Call<{ value: T; headers: JsonAnswer['headers'] }>;

export interface Categories {
  /** Asks anew. */
  fresh: () => Call<Tree>;
  /** The tree that is known, else asks. */
  tree: () => Call<Tree>;
  /** As `tree`, but empty where the site does not tell: articles then name only their own categories. */
  treeOrNone: () => Call<Tree>;
}

const PAGE_SIZE = 100;
const QUERY = `per_page=${PAGE_SIZE}&_fields=id,name,parent,count`;
const ROUTE = 'wp/v2/categories';

export function categoriesOf(get: Get): Categories {
  let known: Tree | null = null;
  const page = (number: number) => get(ROUTE, `${QUERY}&page=${number}`, flatCategories);

  const fresh = shared(() => {
    const whole = chained(page(1), ({ value, headers }) => {
      const pageCount = wholeNumber(headers['x-wp-totalpages']) ?? 1;
      const others = Array.from({ length: Math.max(0, pageCount - 1) }, (_, index) => page(index + 2));
      return mapCall(all(others), (rest) => [...value, ...rest.flatMap((one) => one.value)]);
    });
    return mapCall(whole, (flat) => {
      known = treeOf(flat);
      return known;
    });
  });
  const tree = (): Call<Tree> => (known === null ? fresh() : answered(known));

  return {
    fresh,
    tree,
    treeOrNone: () =>
      rescued(tree(), (error) => {
        if (isReaderError(error) && error.kind !== 'cancelled') return treeOf([]);
        throw error;
      }),
  };
}
