/** Which brands a query names: by name, alias or initials, whatever the case and width. */
import type { Brand } from '../../../core/brand';
import { foldForSearch } from './search-fold';

/** More would be a directory. */
const MOST = 3;
/** A single Latin letter begins too many initials. */
const SHORTEST_KEY = 2;

/** Brands that the query names, the surest first; none for an empty query. */
export function matchBrands(brands: readonly Brand[], typed: string): Brand[] {
  const query = spelled(typed);
  if (query === '') return [];
  const matches = brands.flatMap((brand, at) => {
    const rank = rankOf(brand, query);
    return rank === null ? [] : [{ brand, rank, at }];
  });
  return matches
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST)
    .map(({ brand }) => brand);
}

/** 0 for a whole name, then initials, the beginning of a name, a name inside the query, a part of a name. */
function rankOf({ name, aliases, keys }: Brand, query: string): number | null {
  const names = [name, ...aliases].map(spelled);
  const isKey = query.length >= SHORTEST_KEY;
  if (names.includes(query)) return 0;
  if (isKey && keys.some((key) => spelled(key) === query)) return 1;
  if (names.some((one) => one.startsWith(query))) return 2;
  if (names.some((one) => one.length >= SHORTEST_KEY && query.includes(one))) return 3;
  if (isKey && keys.some((key) => spelled(key).startsWith(query))) return 4;
  return isKey && names.some((one) => one.includes(query)) ? 5 : null;
}

function spelled(text: string): string {
  return foldForSearch(text).replace(/\s+/g, '');
}
