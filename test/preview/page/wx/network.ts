// The network as the browser reports it, so that a test can take it away.
import { createListeners } from '../listeners';
import { answering } from './answer';

const networkType = (): string => (window.navigator.onLine ? 'wifi' : 'none');

export function createNetwork() {
  const changes = createListeners<{ isConnected: boolean; networkType: string }>();
  const report = (): void => changes.emit({ isConnected: window.navigator.onLine, networkType: networkType() });
  window.addEventListener('online', report);
  window.addEventListener('offline', report);
  return {
    getNetworkType: answering('getNetworkType', () => ({ networkType: networkType() })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
  };
}
