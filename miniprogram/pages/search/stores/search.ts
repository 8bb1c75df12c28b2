/** One search: what is typed, what was asked last, and what was found, page by page. */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { isReaderError } from '../../../core/errors';
import type { SearchPage, SearchRow } from '../../../core/search';
import { rankRows } from '../core/search-rank';
import type { SearchedRow } from '../core/search-rank';
import type { Search } from '../../../services/sources/source';
import { RemoteTask } from '../../../stores/remote-task';

interface Services {
  search: Search;
  /** Articles that are known without asking: all there is to search without a network. */
  atHand: () => SearchedRow[];
}

export interface Results {
  /** The best first. */
  items: SearchRow[];
  total: number;
  page: number;
  pageCount: number;
  /** There are more than `total`. */
  isCut: boolean;
  /** Found among the articles at hand, for want of a network. */
  isAtHand: boolean;
}

export class SearchStore {
  /** What stands in the field. */
  typed = '';
  /** What was asked last; empty before. */
  query = '';
  /** Null until the answer has come. */
  results: Results | null = null;
  readonly first = new RemoteTask();
  readonly more = new RemoteTask();

  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services'>(
      this,
      { results: observable.ref, first: false, more: false, services: false },
      { autoBind: true },
    );
  }

  /** What is searched. */
  get reach(): Search['reach'] {
    return this.services.search.reach;
  }

  /** Whether the field still holds what was asked, so that the results are what is shown. */
  get isAsked(): boolean {
    return this.query !== '' && this.typed.trim() === this.query;
  }

  get canLoadMore(): boolean {
    return this.results !== null && this.results.page < this.results.pageCount;
  }

  /** The page was opened: what the first search needs may be asked for. */
  prepare(): void {
    this.services.search.prepare?.();
  }

  type(text: string): void {
    this.typed = text;
  }

  /** Asks for what is typed; nothing but spaces asks nothing. What was asked before is given up. */
  async submit(): Promise<void> {
    const query = this.typed.trim();
    if (query === '') return;
    this.more.reset();
    this.query = query;
    this.results = null;
    await this.first.run('loading', async (hold) => {
      const call = this.services.search.find(query, 1);
      hold(call);
      const results = await call.promise.then(firstResults, (error: unknown) => this.withoutNetwork(query, error));
      return () => {
        this.results = results;
      };
    });
  }

  /** Appends the next page. Does nothing at the end or while it is doing so; another search gives it up. */
  async loadMore(): Promise<void> {
    const { query, results } = this;
    if (results === null || !this.canLoadMore || !this.more.isIdle) return;
    await this.more.run('loading-more', async (hold) => {
      const call = this.services.search.find(query, results.page + 1);
      hold(call);
      const next = withPage(results, await call.promise);
      return () => {
        this.results = next;
      };
    });
  }

  /** Gives up what is under way; what was found stays. */
  leave(): void {
    this.first.cancel();
    this.more.cancel();
  }

  /** What is at hand, when it is the network that failed and there is something; else it fails as it did. */
  private withoutNetwork(query: string, error: unknown): Results {
    if (!isReaderError(error) || error.kind !== 'offline') throw error;
    const items = rankRows(this.services.atHand(), query);
    if (items.length === 0) throw error;
    return { items, total: items.length, page: 1, pageCount: 1, isCut: false, isAtHand: true };
  }
}

function firstResults({ items, total, page, pageCount, isCut = false }: SearchPage): Results {
  return { items, total, page, pageCount, isCut, isAtHand: false };
}

/** A row that moved to the next page while the site changed is not shown twice; an empty page is the end. */
function withPage(results: Results, { items, page, pageCount, total }: SearchPage): Results {
  const known = new Set(results.items.map(({ id }) => id));
  const fresh = items.filter(({ id }) => !known.has(id));
  const isEnd = items.length === 0;
  return { ...results, items: [...results.items, ...fresh], total, page, pageCount: isEnd ? page : pageCount };
}
