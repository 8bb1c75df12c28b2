// The phone's network: what the panel or a test chose, and the browser's own when that is gone. Requests of the app go
// through it, because `fetch` of this window waits, fails and is interrupted as the network is. Pictures ask `isNetworkCut`.
import { createListeners } from '../listeners';
import type { Freezer } from '../frozen-timers';
import type { NetworkChoice } from '../settings';
import { answering, Failure } from './answer';

const SLOW_LATENCY_MS = 1200;
const SLOW_BYTES_PER_MS = 40;
const INTERRUPTED = 600003;

let isCut = false;

/** Whether the panel or a test took the network away. */
export function isNetworkCut(): boolean {
  return isCut;
}

export interface Network {
  functions: Record<string, unknown>;
  readonly choice: NetworkChoice;
  choose(choice: NetworkChoice): void;
}

/** Requests end when the app freezes in the background, and none starts before it is back. */
export function createNetwork(initial: NetworkChoice, freezer: Freezer): Network {
  const changes = createListeners<{ isConnected: boolean; networkType: string }>();
  let choice = initial;
  isCut = choice === 'none';
  const isConnected = (): boolean => choice !== 'none' && window.navigator.onLine;
  const networkType = (): string => {
    if (!isConnected()) return 'none';
    return choice === 'slow' ? '3g' : choice;
  };
  const report = (): void => changes.emit({ isConnected: isConnected(), networkType: networkType() });
  window.addEventListener('online', report);
  window.addEventListener('offline', report);
  const nativeFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    if (choice === 'none') return Promise.reject(new TypeError('net::ERR_INTERNET_DISCONNECTED'));
    const fetchNow = (): Promise<Response> => nativeFetch(input, init);
    return unlessFrozen(freezer, choice === 'slow' ? slowly(fetchNow, init?.signal) : fetchNow());
  };

  return {
    get choice() {
      return choice;
    },
    choose(next) {
      const before = networkType();
      choice = next;
      isCut = choice === 'none';
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

function unlessFrozen<T>(freezer: Freezer, answer: Promise<T>): Promise<T> {
  if (freezer.isFrozen) return Promise.reject(new Failure('interrupted', INTERRUPTED));
  return new Promise((resolve, reject) => {
    const interrupt = (): void => reject(new Failure('interrupted', INTERRUPTED));
    freezer.freezes.on(interrupt);
    answer.then(resolve, reject).finally(() => freezer.freezes.off(interrupt));
  });
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
