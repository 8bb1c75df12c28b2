import type { BrandList } from '../../../miniprogram/core/brand';
import { readerError } from '../../../miniprogram/core/errors';
import { BRANDS_MAX_AGE_MS, LIST_MAX_AGE_MS } from '../../../miniprogram/core/freshness';
import { createCache } from '../../../miniprogram/services/cache';
import { BrandsStore } from '../../../miniprogram/stores/brands';
import { brand } from '../../fakes/brands';
import { FixedClock } from '../../fakes/fixed-clock';
import { MemoryFiles } from '../../fakes/memory-files';
import { MemoryStorage } from '../../fakes/memory-storage';
import { settle } from '../../fakes/settle';

/** A site with brands, over one storage; `store()` is the app started anew. */
class BrandSite {
  readonly clock = new FixedClock();
  readonly storage = new MemoryStorage();
  answer: BrandList = { build: 'b1', enabled: true, brands: [brand('tea'), brand('paper')] };
  failure: unknown = null;
  siteBuild: string | null = null;
  requests = 0;

  store(): BrandsStore {
    return new BrandsStore({
      source: {
        brands: {
          list: () => {
            this.requests += 1;
            const promise = this.failure === null ? Promise.resolve(this.answer) : Promise.reject(this.failure);
            return { promise, abort: () => undefined };
          },
          page: () => ({ promise: Promise.resolve(null), abort: () => undefined }),
          address: (written) => written,
        },
      },
      cache: createCache({ storage: this.storage, files: new MemoryFiles(), now: this.clock.now }),
      now: this.clock.now,
      siteBuild: () => this.siteBuild,
    });
  }
}

let site: BrandSite;
beforeEach(() => {
  site = new BrandSite();
});

it('asks once and knows each brand by its id', async () => {
  const store = site.store();
  await Promise.all([store.load(), store.load()]);
  await store.load();
  expect(site.requests).toBe(1);
  expect(store.byId('paper')?.id).toBe('paper');
  expect(store.byId('constructor')).toBeNull();
});

it.each([
  ['the lists are of the same build, however old it is', 'b1', BRANDS_MAX_AGE_MS * 100, 1],
  ['no list has come and it is young', null, BRANDS_MAX_AGE_MS - 1, 1],
  ['no list has come and it is old', null, BRANDS_MAX_AGE_MS, 2],
  ['the lists are of another build', 'b2', LIST_MAX_AGE_MS, 2],
  ['the lists are of another build, but it was only just answered', 'b2', LIST_MAX_AGE_MS - 1, 1],
])('asks again or not, when %s', async (_name, siteBuild, laterMs, requests) => {
  const store = site.store();
  await store.load();
  await settle();
  site.siteBuild = siteBuild;
  site.clock.pass(laterMs);
  await store.load();
  expect(site.requests).toBe(requests);
  await settle();
  const next = site.store();
  await next.load();
  expect([site.requests, next.all.length]).toEqual([requests, 2]);
});

it('keeps the last known switch and brands while offline', async () => {
  site.answer = { ...site.answer, enabled: false };
  await site.store().load();
  await settle();
  site.failure = readerError('offline', 'brands');
  site.clock.pass(BRANDS_MAX_AGE_MS);
  const store = site.store();
  await store.load();
  expect(store.list).toMatchObject({ enabled: false });
  expect(store.task.error?.kind).toBe('offline');
});

it('takes a missing file for a site without brands, and does not ask again', async () => {
  site.failure = readerError('not-found', 'brands');
  site.siteBuild = 'b1';
  const store = site.store();
  await store.load();
  await store.load();
  expect(site.requests).toBe(1);
  expect(store.all).toEqual([]);
  expect(store.task.error).toBeNull();
});

it('asks nothing of a source without brands', async () => {
  const store = new BrandsStore({
    source: {},
    cache: createCache({ storage: site.storage, files: new MemoryFiles(), now: site.clock.now }),
    now: site.clock.now,
    siteBuild: () => null,
  });
  await store.load();
  expect(store.list).toBeNull();
});
