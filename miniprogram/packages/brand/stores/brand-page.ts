/** The account page of one brand: what was kept at once, then what the site says now. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { mapCall } from '../../../core/call';
import { decode } from '../../../core/decode';
import { ARTICLE_MAX_AGE_MS, isFresh } from '../../../core/freshness';
import type { Cache } from '../../../services/cache';
import type { Brands } from '../../../services/sources/source';
import { staleWhileRevalidate } from '../../../services/strategies';
import { RemoteTask } from '../../../stores/remote-task';
import { brandPage, mapAddresses } from '../core/brand-page';
import type { BrandPage } from '../core/brand-page';

interface Services {
  brands: Brands;
  cache: Cache;
  now: () => number;
}

export class BrandPageStore {
  readonly id: string;
  page: BrandPage | null = null;
  readonly task = new RemoteTask();

  private readonly services: Services;

  constructor(id: string, services: Services) {
    this.id = id;
    this.services = services;
    makeAutoObservable<this, 'services'>(
      this,
      { id: false, page: observable.ref, task: false, services: false },
      { autoBind: true },
    );
  }

  async load(): Promise<void> {
    const { brands, cache, now } = this.services;
    const name = `brand:${this.id}`;
    await this.task.run(this.page === null ? 'loading' : 'refreshing', async (hold) => {
      const page = await staleWhileRevalidate({
        cached: this.page === null ? cache.read(name, brandPage) : null,
        isFresh: (savedAt) => isFresh(savedAt, now(), ARTICLE_MAX_AGE_MS),
        onCached: (entry) => runInAction(() => this.set(entry.value)),
        fetch: () =>
          mapCall(brands.page(this.id), (answer) => mapAddresses(decode(brandPage, answer, name), brands.address)),
        onCall: hold,
        save: (value) => cache.write(name, value),
      });
      return () => {
        if (page !== null) this.set(page);
      };
    });
  }

  leave(): void {
    this.task.cancel();
  }

  private set(page: BrandPage): void {
    this.page = page;
  }
}
