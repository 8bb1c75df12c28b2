/**
 * Search in the index that the reader API publishes, in two round trips: files of terms, all at once, then the rows of a
 * page of results. The head, which says how many files there are, is asked for when the search page opens.
 */
import { joinedCall } from '../core/joined-call';
import type { TakeIn } from '../core/joined-call';
import { readerError } from '../../../core/errors';
import type { SearchPage } from '../../../core/search';
import { RESULTS_A_PAGE } from '../core/search-rank';
import { queryTerms } from '../core/search-terms';
import type { GetFile, Search } from '../../../services/sources/source';
import { IndexFiles } from './index-files';
import type { IndexHead } from './index-files';
import { isCut, matchingArticles, readPostings } from './postings';

/** How often the site may change within one search before it is given up. */
const MAX_RESTARTS = 2;

interface Found {
  /** Build and terms. */
  key: string;
  /** Numbers of the articles that match, the best first. */
  articles: number[];
  isCut: boolean;
}

const NOTHING: Found = { key: '', articles: [], isCut: false };

export function indexSearch(get: GetFile): Search {
  const files = new IndexFiles(get);
  /** What the last query found, for its further pages. */
  let last = NOTHING;

  /** What matches; null when the site has changed meanwhile. */
  const find = async (terms: string[], head: IndexHead, takeIn: TakeIn): Promise<Found | null> => {
    const key = [head.build, ...terms].join(' ');
    if (last.key === key) return last;
    const lists = await files.lists(terms, head, takeIn);
    if (lists === null) return null;
    const postings = lists.map(([whole, begins]) => readPostings(whole, begins, head.total));
    last = { key, articles: matchingArticles(postings, head.total), isCut: isCut(postings, head.total) };
    return last;
  };

  /** The page of what was found; null when the site has changed meanwhile. */
  const show = async (found: Found, page: number, head: IndexHead, takeIn: TakeIn): Promise<SearchPage | null> => {
    const { articles } = found;
    const items = await files.rows(articles.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE), head, takeIn);
    const pageCount = Math.ceil(articles.length / RESULTS_A_PAGE);
    if (items === null) return null;
    return { page, pageCount, total: articles.length, items, ...(found.isCut ? { isCut: true } : {}) };
  };

  return {
    reach: 'fields',
    find: (query, page) =>
      joinedCall(async (takeIn) => {
        const terms = queryTerms(query).map((term) => term.text);
        if (terms.length === 0) return { page, pageCount: 0, total: 0, items: [] };
        for (let restarts = 0; restarts <= MAX_RESTARTS; restarts += 1) {
          const head = await files.head(restarts > 0);
          const found = head.search.shards === 0 ? NOTHING : await find(terms, head, takeIn);
          const answer = found === null ? null : await show(found, page, head, takeIn);
          if (answer !== null) return answer;
        }
        throw readerError('server', 'the site changed within every attempt to search it');
      }),
    prepare: () => {
      // A failure is told by the search itself, which asks again.
      files.head(true).catch(() => undefined);
    },
  };
}
