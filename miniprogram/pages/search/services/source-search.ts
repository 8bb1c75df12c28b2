/** How a source is searched: by itself, or by reading the index that it publishes. */
import type { Search, Source } from '../../../services/sources/source';
import { indexSearch } from './index-search';

/** Files of an index stay in memory for as long as their source does. */
const made = new WeakMap<Source, Search>();

/** Null where nothing can be searched. */
export function searchOf(source: Source): Search | null {
  const { search, searchFiles } = source;
  if (search !== null || searchFiles === undefined) return search;
  const index = made.get(source) ?? indexSearch(searchFiles);
  made.set(source, index);
  return index;
}
