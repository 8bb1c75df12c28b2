/**
 * One list of articles: all of them, or those of a category. It pages, refreshes, and keeps what it has when an answer
 * fails.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { ArticleSummary } from '../core/article';
import type { Call } from '../core/call';
import { isFresh, LIST_MAX_AGE_MS } from '../core/freshness';
import { firstPage, hasMore, newRowCount } from '../core/paging';
import type { PagedList } from '../core/paging';
import { articlePage } from '../core/site';
import type { ArticlePage, Site } from '../core/site';
import type { Cache } from '../services/cache';
import { withNextRows } from '../services/next-rows';
import type { AskPage } from '../services/next-rows';
import { staleWhileRevalidate } from '../services/strategies';
import { ListWindowStore } from './list-window';
import { RemoteTask } from './remote-task';
import type { Hold } from './remote-task';

export interface Feed {
  /** Name of its first page in the cache. */
  name: string;
  page: (page: number) => Call<ArticlePage>;
}

interface Services {
  feed: Feed;
  cache: Cache;
  now: () => number;
}

export class ArticleListStore {
  list: PagedList | null = null;
  site: Site | null = null;
  /** When the newest first page was answered, in milliseconds. */
  savedAt = 0;
  /** A newer first page that waits for the reader to ask for it: the list never jumps by itself. */
  latest: ArticlePage | null = null;

  /** The first page: load and refresh. */
  readonly first = new RemoteTask();
  /** Further pages. */
  readonly more = new RemoteTask();
  readonly window = new ListWindowStore();

  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services'>(
      this,
      {
        list: observable.ref,
        site: observable.ref,
        latest: observable.ref,
        first: false,
        more: false,
        window: false,
        services: false,
      },
      { autoBind: true },
    );
  }

  get isEmpty(): boolean {
    return this.list !== null && this.list.chunks.length === 0;
  }

  get canLoadMore(): boolean {
    return this.list !== null && hasMore(this.list);
  }

  /** Rows that `latest` would add. */
  get newCount(): number {
    return this.list === null || this.latest === null ? 0 : newRowCount(this.list, this.latest);
  }

  /** Shows what was kept, then asks. Does nothing while it is busy or fresh. */
  async load(): Promise<void> {
    const { feed, cache, now } = this.services;
    if (!this.first.isIdle || (this.list !== null && isFresh(this.savedAt, now(), LIST_MAX_AGE_MS))) return;
    const hadList = this.list !== null;
    await this.first.run(hadList ? 'refreshing' : 'loading', async (hold) => {
      const page = await staleWhileRevalidate({
        cached: hadList ? null : cache.read(feed.name, articlePage),
        isFresh: (savedAt) => isFresh(savedAt, now(), LIST_MAX_AGE_MS),
        onCached: (entry) => runInAction(() => this.replace(entry.value, entry.savedAt)),
        fetch: () => feed.page(1),
        onCall: hold,
        save: (value) => cache.write(feed.name, value),
      });
      return () => {
        if (page !== null) this.receive(page, hadList);
      };
    });
  }

  /** Asks for the first page and begins anew with it; what is there stays until the answer has come. */
  async refresh(): Promise<void> {
    const { feed, cache, now } = this.services;
    await this.first.run('refreshing', async (hold) => {
      const page = await held(hold, feed.page(1));
      void cache.write(feed.name, page);
      return () => this.replace(page, now());
    });
  }

  /** Begins anew with the rows that were announced. */
  showLatest(): void {
    if (this.latest !== null) this.replace(this.latest, this.savedAt);
  }

  /** Appends the next rows. Does nothing at the end or while it is doing so; a list that begins anew gives it up. */
  async loadMore(): Promise<void> {
    const start = this.list;
    if (start === null || !hasMore(start) || !this.more.isIdle) return;
    await this.more.run('loading-more', async (hold) => {
      const ask: AskPage = (page) => held(hold, this.services.feed.page(page));
      const list = await withNextRows(start, ask);
      const latest = list.build === start.build ? null : await ask(1);
      return () => {
        this.setList(list);
        if (latest !== null) this.announce(latest);
      };
    });
  }

  /** A row of the list; undefined when it has none of that id. */
  rowOf(id: string): ArticleSummary | undefined {
    return this.list?.chunks.flat().find((row) => row.id === id);
  }

  /** Gives up what is under way; the list stays. */
  leave(): void {
    this.first.cancel();
    this.more.cancel();
  }

  private receive(page: ArticlePage, hadList: boolean): void {
    const isSameBuild = this.list?.build === page.build;
    if (isSameBuild) this.savedAt = this.services.now();
    else if (hadList) this.announce(page);
    else this.replace(page, this.services.now());
  }

  private announce(latest: ArticlePage): void {
    this.latest = latest;
    this.savedAt = this.services.now();
  }

  private replace(page: ArticlePage, savedAt: number): void {
    this.savedAt = savedAt;
    this.site = page.site ?? this.site;
    this.latest = null;
    this.more.reset();
    this.window.reset();
    this.setList(firstPage(page));
  }

  private setList(list: PagedList): void {
    this.list = list;
    this.window.resize(list.chunks.map((chunk) => chunk.length));
  }
}

function held<T>(hold: Hold, call: Call<T>): Promise<T> {
  hold(call);
  return call.promise;
}
