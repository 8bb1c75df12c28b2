// The phone's network: what the panel or a test chose, and the browser's own when that is gone. Requests of the app go
// through it, because `fetch` of this window waits or fails as the network does.
import { createListeners } from '../listeners';
import type { NetworkChoice } from '../settings';
import { answering } from './answer';

const SLOW_LATENCY_MS = 1200;
const SLOW_BYTES_PER_MS = 40;

export interface Network {
  functions: Record<string, unknown>;
  readonly choice: NetworkChoice;
  choose(choice: NetworkChoice): void;
}

export function createNetwork(initial: NetworkChoice): Network {
  const changes = createListeners<{ isConnected: boolean; networkType: string }>();
  let choice = initial;
  const isConnected = (): boolean => choice !== 'none' && window.navigator.onLine;
  const networkType = (): string => {
    if (!isConnected()) return 'none';
    return choice === 'slow' ? '3g' : choice;
  };
  const report = (): void => changes.emit({ isConnected: isConnected(), networkType: networkType() });
  window.addEventListener('online', report);
  window.addEventListener('offline', report);
  const nativeFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (choice === 'none') throw new TypeError('net::ERR_INTERNET_DISCONNECTED');
    return choice === 'slow' ? slowly(() => nativeFetch(input, init), init?.signal) : nativeFetch(input, init);
  };

  return {
    get choice() {
      return choice;
    },
    choose(next) {
      const before = networkType();
      choice = next;
      if (networkType() !== before) report();
    },
    functions: {
      getNetworkType: answering('getNetworkType', () => ({
        networkType: networkType(),
        signalStrength: isConnected() ? -60 : 0,
        weakNet: choice === 'slow',
        hasSystemProxy: false,
      })),
      onNetworkStatusChange: changes.on,
      offNetworkStatusChange: changes.off,
    },
  };
}

async function slowly(fetchNow: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  await pause(SLOW_LATENCY_MS, signal);
  const response = await fetchNow();
  const body = await response.arrayBuffer();
  await pause(body.byteLength / SLOW_BYTES_PER_MS, signal);
  const isEmpty = [204, 205, 304].includes(response.status);
  return new Response(isEmpty ? null : body, response);
}

function pause(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      window.clearTimeout(timer);
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}
