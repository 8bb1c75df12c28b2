/** Which source speaks at an address, by trying each as the app would, and what the app would have of it. */
import type { ArticleSummary } from '../../miniprogram/core/article';
import type { Category } from '../../miniprogram/core/category';
import { searchOf } from '../../miniprogram/pages/search/services/source-search';
import { isReaderError } from '../../miniprogram/core/errors';
import type { Source } from '../../miniprogram/services/sources/source';
import type { ConfiguredSource } from '../preview/build/config-source';
import { candidatesAt } from './candidates';
import type { Candidate } from './candidates';
import { fetchJson } from './fetch-json';
import { lookAt } from './first-look';
import { failureOf } from './next-step';
import type { Attempt, Failure } from './next-step';

export interface Found {
  source: ConfiguredSource;
  address: string;
  total: number;
  pageCount: number;
  /** Levels of the category tree, 0 without one, and how many categories it holds. */
  levels: number;
  categories: number;
  /** What is searched; null without a search. */
  search: 'fields' | 'text' | null;
  /** Of the first page. */
  rows: ArticleSummary[];
  /** Hosts that the pictures of the first page are on. */
  pictureHosts: string[];
  /** What an article that was opened lacks or has. */
  hasNeighbours: boolean;
  isProtected: number;
}

export type Probe = { found: Found } | { failure: Failure };

const TIMEOUT_MS = 15_000;

/** `written` may lack its scheme, or the slash at its end. */
export async function probe(written: string): Promise<Probe> {
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  const look = await lookAt(address);
  const attempts: Attempt[] = [];
  if (look.kind !== 'nobody') {
    for (const candidate of candidatesAt(address, look)) {
      const outcome = await attempt(candidate);
      if (!('kind' in outcome)) return { found: outcome };
      attempts.push(outcome);
    }
  }
  return { failure: failureOf(address, look, attempts) };
}

async function attempt(candidate: Candidate): Promise<Found | Attempt> {
  const source = candidate.factory({ requestJson: fetchJson, timeoutMs: TIMEOUT_MS });
  try {
    return await described(source, candidate);
  } catch (error) {
    if (!isReaderError(error)) throw error;
    return { candidate, kind: error.kind, message: error.message };
  }
}

async function described(source: Source, { address, source: configured }: Candidate): Promise<Found> {
  const page = await source.page(1).promise;
  const tree = await source.categories().promise;
  // A feed counts what was read of it, and the tree has read all of its pages.
  const { total, pageCount } = configured.file === 'json-feed' ? await source.page(1).promise : page;
  const [first] = page.items;
  const articles = await Promise.all(page.items.slice(0, 3).map(({ id }) => source.article(id).promise));
  const covers = page.items.flatMap(({ cover }) => (cover === null ? [] : [new URL(cover.src).host]));
  return {
    source: configured,
    address,
    total,
    pageCount,
    levels: levelsOf(tree),
    categories: countOf(tree),
    search: searchOf(source)?.reach ?? null,
    rows: first === undefined ? [] : page.items,
    pictureHosts: [...new Set(covers)],
    hasNeighbours: articles.some(({ older, newer }) => older !== null || newer !== null),
    isProtected: articles.filter((one) => one.isProtected === true).length,
  };
}

function levelsOf(tree: readonly Category[]): number {
  return tree.length === 0 ? 0 : 1 + Math.max(...tree.map(({ children }) => levelsOf(children)));
}

function countOf(tree: readonly Category[]): number {
  return tree.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
