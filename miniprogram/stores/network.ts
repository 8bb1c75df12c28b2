/** Whether there is a network, for what pages show. */
import { makeAutoObservable, runInAction } from 'mobx-miniprogram';
import type { Network } from '../platform/network';

export class NetworkStore {
  isOnline: boolean;

  constructor({ isOnline, onNetworkChange }: Network) {
    this.isOnline = isOnline();
    makeAutoObservable(this);
    onNetworkChange((isConnected) => {
      runInAction(() => {
        this.isOnline = isConnected;
      });
    });
  }
}
