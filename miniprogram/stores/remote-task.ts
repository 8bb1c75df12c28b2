/**
 * One thing that a store asks for again and again: what it is doing, why it failed last, and that a late answer does
 * not count once a newer question was put.
 */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import type { Call } from '../core/call';
import { isReaderError } from '../core/errors';
import type { ReaderError } from '../core/errors';
import type { Activity } from '../core/remote';

/** Remembers the call under way, so that it can be given up. */
export type Hold = (call: Call<unknown>) => void;

export class RemoteTask {
  activity: Activity = 'idle';
  error: ReaderError | null = null;

  private ticket = 0;
  private call: Call<unknown> | null = null;

  constructor() {
    makeAutoObservable<this, 'ticket' | 'call'>(
      this,
      { error: observable.ref, ticket: false, call: false },
      { autoBind: true },
    );
  }

  get isIdle(): boolean {
    return this.activity === 'idle';
  }

  /**
   * Gives up what is under way and runs `work`; the function that it answers changes the store, and runs only while no
   * newer work was begun. A ReaderError becomes `error` (`cancelled` is silent); anything else is thrown on.
   */
  async run(activity: Activity, work: (hold: Hold) => Promise<() => void>): Promise<void> {
    this.cancel();
    const ticket = this.ticket;
    this.activity = activity;
    const isNewest = (): boolean => ticket === this.ticket;
    try {
      const apply = await work((call) => {
        if (isNewest()) this.call = call;
        else call.abort();
      });
      if (isNewest()) this.end(null, apply);
    } catch (error) {
      if (!isReaderError(error)) {
        if (isNewest()) this.end(null);
        throw error;
      }
      if (isNewest()) this.end(error.kind === 'cancelled' ? null : error);
    }
  }

  /** Gives up what is under way; its answer will not count. */
  cancel(): void {
    this.ticket += 1;
    this.call?.abort();
    this.call = null;
    this.activity = 'idle';
  }

  /** As if nothing had ever been asked: gives up what is under way and forgets why the last one failed. */
  reset(): void {
    this.cancel();
    this.error = null;
  }

  private end(error: ReaderError | null, apply?: () => void): void {
    runInAction(() => {
      this.call = null;
      this.activity = 'idle';
      this.error = error;
      apply?.();
    });
  }
}
