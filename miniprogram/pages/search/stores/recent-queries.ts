/** What was searched on this device: kept under a key of its own, removed one by one or all at once. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { decode } from '../../../core/decode';
import { isReaderError } from '../../../core/errors';
import type { Storage } from '../../../platform/storage';
import { NO_QUERIES, recentQueries, withoutQuery, withQuery } from '../core/recent-queries';
import type { RecentQueries } from '../core/recent-queries';

const KEY = 'recent-queries';

export class RecentQueriesStore {
  value: RecentQueries = NO_QUERIES;
  /** The last write failed; it is tried again with the next change. */
  isUnsaved = false;

  private readonly storage: Storage;

  constructor(storage: Storage) {
    this.storage = storage;
    makeAutoObservable<this, 'storage'>(this, { value: observable.ref, storage: false }, { autoBind: true });
  }

  /** Reads what was kept; what cannot be read counts as nothing, and the next query takes its place. */
  restore(): void {
    const stored = this.storage.get(KEY);
    if (stored === undefined) return;
    try {
      this.value = decode(recentQueries, stored, KEY);
    } catch (error) {
      if (!isReaderError(error)) throw error;
    }
  }

  async add(query: string): Promise<void> {
    await this.change(withQuery(this.value, query));
  }

  async remove(query: string): Promise<void> {
    await this.change(withoutQuery(this.value, query));
  }

  async clear(): Promise<void> {
    await this.change(NO_QUERIES);
  }

  private async change(value: RecentQueries): Promise<void> {
    this.value = value;
    let isUnsaved = false;
    try {
      await this.storage.set(KEY, value);
    } catch (error) {
      if (!isReaderError(error)) throw error;
      isUnsaved = true;
    }
    runInAction(() => {
      this.isUnsaved = isUnsaved;
    });
  }
}
