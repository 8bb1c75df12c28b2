/** What the reader allowed, for all pages; it holds for this run even where it cannot be kept. */
import { makeAutoObservable, observable, runInAction } from 'mobx-miniprogram';
import { agreed, consents, hasConsent, NO_CONSENTS, withdrawn } from '../core/consent';
import type { Consents } from '../core/consent';
import type { Storage } from '../../../platform/storage';
import { keptValue } from '../services/kept-value';
import type { KeptValue } from '../services/kept-value';

const KEY = 'brand-consents';

export class ConsentStore {
  given: Consents;
  /** The last change could not be written. */
  isUnsaved = false;

  private readonly kept: KeptValue<Consents>;

  constructor(storage: Storage) {
    this.kept = keptValue(storage, KEY, consents, NO_CONSENTS);
    this.given = this.kept.read();
    makeAutoObservable<this, 'kept'>(this, { given: observable.ref, kept: false }, { autoBind: true });
  }

  get isSendingDeclined(): boolean {
    return this.given.isSendingDeclined;
  }

  has(brandId: string, appId: string): boolean {
    return hasConsent(this.given, brandId, appId);
  }

  agree(brandId: string, appId: string): void {
    this.change(agreed(this.given, brandId, appId));
  }

  withdraw(brandId: string): void {
    this.change(withdrawn(this.given, brandId));
  }

  declineSending(isDeclined: boolean): void {
    this.change({ ...this.given, isSendingDeclined: isDeclined });
  }

  private change(given: Consents): void {
    this.given = given;
    void this.kept.write(given).then((isWritten) =>
      runInAction(() => {
        this.isUnsaved = !isWritten;
      }),
    );
  }
}
