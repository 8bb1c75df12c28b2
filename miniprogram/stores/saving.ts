/** Whether what is the reader's own has been written: makes the keepsakes of the stores and watches over them. */
import { makeAutoObservable, runInAction } from 'mobx-miniprogram';
import type { Schedule } from '../platform/schedule';
import type { Storage } from '../platform/storage';
import { createKeepsake } from '../services/keepsake';
import type { Keep, Keepsake } from '../services/keepsake';

interface Services {
  storage: Storage;
  schedule: Schedule;
  /** Frees room in the storage; false when there is nothing to give up. */
  makeRoom: () => boolean;
}

export class SavingStore {
  /** A write failed and has not succeeded since; it is tried again by itself. */
  isUnsaved = false;

  private readonly services: Services;
  private readonly failed = new Set<string>();
  private readonly keepsakes: { flush: () => void }[] = [];

  constructor(services: Services) {
    this.services = services;
    makeAutoObservable<this, 'services' | 'failed' | 'keepsakes'>(
      this,
      { services: false, failed: false, keepsakes: false, keepsake: false },
      { autoBind: true },
    );
  }

  /** A value of the reader's own under its key. */
  keepsake<T>(keep: Keep<T>): Keepsake<T> {
    const onUnsaved = (isUnsaved: boolean): void => {
      if (isUnsaved) this.failed.add(keep.key);
      else this.failed.delete(keep.key);
      runInAction(() => {
        this.isUnsaved = this.failed.size > 0;
      });
    };
    const keepsake = createKeepsake(keep, { ...this.services, onUnsaved });
    this.keepsakes.push(keepsake);
    return keepsake;
  }

  /** Writes now all that waits; call it when the app or a page goes. */
  flush(): void {
    this.keepsakes.forEach((keepsake) => keepsake.flush());
  }
}
