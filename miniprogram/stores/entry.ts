/** How the reader came in, now and before: the scene, who sent them, and what was handed over. */
import { makeAutoObservable, observable } from 'mobx-miniprogram';
import { canReturnToApp } from '../core/return-to-app';

/** What the platform says each time the app comes to the front. */
export interface Arrival {
  scene: number;
  /** Absent on old clients, and without an appId in most scenes. */
  referrerInfo?: { appId?: string; extraData?: unknown };
}

export class EntryStore {
  scene = 0;
  /** The program or account that led here, and what it handed over. */
  referrer: { appId: string; extraData: unknown } = { appId: '', extraData: undefined };
  /** Counts the arrivals: two from the same place are two. */
  count = 0;
  canReturnToApp = false;

  constructor() {
    makeAutoObservable(this, { referrer: observable.ref }, { autoBind: true });
  }

  /** Call it in every App.onShow. */
  arrive({ scene, referrerInfo }: Arrival): void {
    this.scene = scene;
    this.referrer = { appId: referrerInfo?.appId ?? '', extraData: referrerInfo?.extraData };
    this.canReturnToApp = canReturnToApp(this.canReturnToApp, scene);
    this.count += 1;
  }
}
