/** The category tree of the site. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { categoryTree } from '../core/category';
import type { Category } from '../core/category';
import { CATEGORIES_MAX_AGE_MS, isFresh } from '../core/freshness';
import type { Cache } from '../services/cache';
import type { Source } from '../services/sources/source';
import { staleWhileRevalidate } from '../services/strategies';
import { RemoteTask } from './remote-task';

const CACHE_NAME = 'categories';

interface Services {
  source: Source;
  cache: Cache;
  now: () => number;
}

export class CategoriesStore {
  tree: Category[] | null = null;
  /** When it was answered, in milliseconds. */
  savedAt = 0;
  readonly task = new RemoteTask();

  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services'>(
      this,
      { tree: observable.ref, task: false, services: false },
      { autoBind: true },
    );
  }

  /** Shows the kept tree, then asks. Does nothing while it is busy or fresh. */
  async load(): Promise<void> {
    if (!this.task.isIdle || (this.tree !== null && this.isFresh(this.savedAt))) return;
    await this.ask(this.tree === null ? 'loading' : 'refreshing', true);
  }

  /** Asks again, however fresh it is. */
  async refresh(): Promise<void> {
    await this.ask('refreshing', false);
  }

  private async ask(activity: 'loading' | 'refreshing', mayUseKept: boolean): Promise<void> {
    const { source, cache, now } = this.services;
    await this.task.run(activity, async (hold) => {
      const tree = await staleWhileRevalidate({
        cached: mayUseKept && this.tree === null ? cache.read(CACHE_NAME, categoryTree) : null,
        isFresh: this.isFresh,
        onCached: (entry) => runInAction(() => this.set(entry.value, entry.savedAt)),
        fetch: () => source.categories(),
        onCall: hold,
        save: (value) => cache.write(CACHE_NAME, value),
      });
      return () => {
        if (tree !== null) this.set(tree, now());
      };
    });
  }

  private isFresh(savedAt: number): boolean {
    return isFresh(savedAt, this.services.now(), CATEGORIES_MAX_AGE_MS);
  }

  private set(tree: Category[], savedAt: number): void {
    this.tree = tree;
    this.savedAt = savedAt;
  }
}
