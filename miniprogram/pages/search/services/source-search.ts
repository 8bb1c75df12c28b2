/** How a source is searched: by itself, by reading the index that it publishes, or by looking through all it lists. */
import { mapCall } from '../../../core/call';
import type { Search, Source } from '../../../services/sources/source';
import { searchSummaries } from '../core/search-rank';
import { indexSearch } from './index-search';

/** Files of an index stay in memory for as long as their source does. */
const made = new WeakMap<Source, Search>();

/** Null where nothing can be searched. */
export function searchOf(source: Source): Search | null {
  const { search, searchFiles, searchRows } = source;
  if (search !== null) return search;
  if (searchRows !== undefined) {
    return {
      reach: 'fields',
      find: (query, page) => mapCall(searchRows(), (rows) => searchSummaries(rows, query, page)),
      // The rows are there, or under way, when the query has been typed.
      prepare: () => void searchRows().promise.catch(() => undefined),
    };
  }
  if (searchFiles === undefined) return null;
  const index = made.get(source) ?? indexSearch(searchFiles);
  made.set(source, index);
  return index;
}
