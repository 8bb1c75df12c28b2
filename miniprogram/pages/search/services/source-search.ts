/** How a source is searched: by itself, by reading the index that it publishes, or by looking through what it holds. */
import { mapCall } from '../../../core/call';
import type { Search, Source } from '../../../services/sources/source';
import { searchSummaries } from '../core/search-rank';
import { indexSearch } from './index-search';

/** Files of an index stay in memory for as long as their source does. */
const made = new WeakMap<Source, Search>();

/** Null where nothing can be searched. */
export function searchOf(source: Source): Search | null {
  const search = source.search ?? made.get(source) ?? pageSearch(source);
  if (search !== null) made.set(source, search);
  return search;
}

function pageSearch({ searchFiles, searchRows }: Source): Search | null {
  if (searchFiles !== undefined) return indexSearch(searchFiles);
  if (searchRows === undefined) return null;
  return {
    reach: 'fields',
    find: (query, page) => mapCall(searchRows(), (rows) => searchSummaries(rows, query, page)),
    // The rows are there, or under way, when the query has been typed. A failure is told by the search itself.
    prepare: () => void searchRows().promise.catch(() => undefined),
  };
}
