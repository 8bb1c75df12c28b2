/** What was searched before, the newest first: a value, and how it changes. */
import { exactly, list, record, text } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { foldForSearch } from './search-fold';

export interface RecentQueries {
  version: 1;
  queries: string[];
}

export const NO_QUERIES: RecentQueries = { version: 1, queries: [] };

const MAX_QUERIES = 20;
/** Longer ones are not worth keeping, and would fill the screen. */
const MAX_LENGTH = 60;

export const recentQueries: Decoder<RecentQueries> = record<RecentQueries>({
  version: exactly(1),
  queries: list(text),
});

/** With a query as the newest; the same query in another spelling gives way to it. */
export function withQuery({ queries }: RecentQueries, query: string): RecentQueries {
  const written = query.trim();
  if (written === '' || written.length > MAX_LENGTH) return { version: 1, queries };
  return { version: 1, queries: [written, ...others(queries, written)].slice(0, MAX_QUERIES) };
}

export function withoutQuery({ queries }: RecentQueries, query: string): RecentQueries {
  return { version: 1, queries: others(queries, query) };
}

function others(queries: readonly string[], query: string): string[] {
  const folded = foldForSearch(query);
  return queries.filter((other) => foldForSearch(other) !== folded);
}
