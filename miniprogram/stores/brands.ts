/** The brands that a site's articles may name: asked for when something needs them, and again when the site has changed. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { brandList } from '../core/brand';
import type { Brand, BrandList } from '../core/brand';
import { isReaderError } from '../core/errors';
import { BRANDS_MAX_AGE_MS, isFresh, LIST_MAX_AGE_MS } from '../core/freshness';
import type { Cache } from '../services/cache';
import type { Brands } from '../services/sources/source';
import { staleWhileRevalidate } from '../services/strategies';
import { RemoteTask } from './remote-task';

const CACHE_NAME = 'brands';

interface Services {
  source: { brands?: Brands };
  cache: Cache;
  now: () => number;
  /** The newest known build of the site, null when no list has come yet. */
  siteBuild: () => string | null;
}

export class BrandsStore {
  list: BrandList | null = null;
  /** When it was answered, in milliseconds. */
  savedAt = 0;
  readonly task = new RemoteTask();

  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services'>(
      this,
      { list: observable.ref, task: false, services: false },
      { autoBind: true },
    );
  }

  get all(): readonly Brand[] {
    return this.list?.brands ?? [];
  }

  /** Null while it is not known, and for an id that is no brand. */
  byId(id: string): Brand | null {
    return this.all.find((brand) => brand.id === id) ?? null;
  }

  /** Shows what was kept, then asks unless that is of the site as it is. Does nothing while it is busy. */
  async load(): Promise<void> {
    const { source, cache, now } = this.services;
    const { brands } = source;
    if (brands === undefined || !this.task.isIdle || (this.list !== null && this.isOfNow(this.list, this.savedAt)))
      return;
    const kept = this.list === null ? cache.read(CACHE_NAME, brandList) : null;
    await this.task.run(this.list === null ? 'loading' : 'refreshing', async (hold) => {
      const list = await staleWhileRevalidate({
        cached: kept,
        isFresh: (savedAt) => kept !== null && this.isOfNow(kept.value, savedAt),
        onCached: (entry) => runInAction(() => this.set(entry.value, entry.savedAt)),
        fetch: () => {
          const call = brands.list();
          return { ...call, promise: call.promise.catch(this.noneWhereMissing) };
        },
        onCall: hold,
        save: (value) => cache.write(CACHE_NAME, value),
      });
      return () => {
        if (list !== null) this.set(list, now());
      };
    });
  }

  /** Of the build that the lists are of; a list of brands that lags behind them is asked for once a minute. */
  private isOfNow({ build }: BrandList, savedAt: number): boolean {
    const { now, siteBuild } = this.services;
    const known = siteBuild();
    if (known === build) return true;
    return isFresh(savedAt, now(), known === null ? BRANDS_MAX_AGE_MS : LIST_MAX_AGE_MS);
  }

  /** A site without brands has no such file: that is an answer, and it is kept like one. */
  private noneWhereMissing(error: unknown): BrandList {
    if (!isReaderError(error) || error.kind !== 'not-found') throw error;
    return { build: this.services.siteBuild() ?? '', enabled: false, brands: [] };
  }

  private set(list: BrandList, savedAt: number): void {
    this.list = list;
    this.savedAt = savedAt;
  }
}
