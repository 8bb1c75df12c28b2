/**
 * What the reader has read and where they stopped. Kept under keys of its own that nothing evicts; what cannot be
 * decoded is set aside, never overwritten.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { ArticleSummary } from '../core/article';
import { decode } from '../core/decode';
import { isReaderError } from '../core/errors';
import { EMPTY_STATUS, historyCleared, isRead, opened, placed, placeOf, readingStatus } from '../core/reading';
import type { ReadingStatus } from '../core/reading';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';

const KEY = 'reading';
const ASIDE_KEY = 'reading-unreadable';
/** Places change with every scroll; they are written at most this often. */
const WRITE_DELAY_MS = 1000;

interface Services {
  storage: Storage;
  schedule: Schedule;
  now: () => number;
}

export class ReadingStore {
  status: ReadingStatus = EMPTY_STATUS;
  /** The last write failed; it is tried again with the next change. */
  isUnsaved = false;

  private readonly services: Services;
  private cancelWrite: (() => void) | null = null;
  /** What was kept and could not be decoded, until it is set aside. */
  private unreadable: { key: string; value: unknown } | null = null;

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services' | 'cancelWrite' | 'unreadable'>(
      this,
      { status: observable.ref, services: false, cancelWrite: false, unreadable: false },
      { autoBind: true },
    );
  }

  /** Reads what was kept. Call it once, before the first page shows. */
  async restore(): Promise<void> {
    const { storage, now } = this.services;
    const stored = storage.get(KEY);
    if (stored === undefined) return;
    try {
      this.status = decode(readingStatus, stored, KEY);
    } catch (error) {
      if (!isReaderError(error)) throw error;
      this.unreadable = { key: `${ASIDE_KEY}-${now()}`, value: stored };
      await this.write();
    }
  }

  isRead(id: string): boolean {
    return isRead(this.status, id);
  }

  /** From 0 to 1; 0 when it was never opened. */
  placeOf(id: string): number {
    return placeOf(this.status, id);
  }

  /** The reader opened an article. */
  open(article: ArticleSummary): void {
    const { id, title, author, cover } = article;
    this.change(opened(this.status, { id, title, author, cover: cover?.src ?? '', readAt: this.services.now() }));
    this.save();
  }

  /** The reader is at this place of an article, from 0 to 1. Written a little later, and by `save`. */
  place(id: string, place: number): void {
    this.change(placed(this.status, id, place));
    this.cancelWrite ??= this.services.schedule.after(WRITE_DELAY_MS, this.save);
  }

  clearHistory(): void {
    this.change(historyCleared(this.status));
    this.save();
  }

  /** Writes now; call it when the app hides. */
  save(): void {
    this.cancelWrite?.();
    this.cancelWrite = null;
    void this.write();
  }

  private change(status: ReadingStatus): void {
    this.status = status;
  }

  /** What could not be read goes first: while it has no other place, nothing is written over it. */
  private async write(): Promise<void> {
    const { storage } = this.services;
    try {
      if (this.unreadable !== null) await storage.set(this.unreadable.key, this.unreadable.value);
      this.unreadable = null;
      await storage.set(KEY, this.status);
      runInAction(() => {
        this.isUnsaved = false;
      });
    } catch (error) {
      if (!isReaderError(error)) throw error;
      runInAction(() => {
        this.isUnsaved = true;
      });
    }
  }
}
