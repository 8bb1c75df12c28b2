// Storage on localStorage: keys carry the app's prefix, and another one in single-page mode, which has a store of its own. It
// can be full, spoilt or unreadable, as the panel or a test says.
import { ruleSettings } from '../rules/rule-settings';
import { bytesOf, keep, MAX_TOTAL_BYTES, storedText, storedValue } from '../rules/stored-value';
import type { StorageState } from '../settings';
import { answering } from './answer';

const PREFIX = ruleSettings.isSinglePage ? 'single-page:' : 'mini-program:';

let limit = MAX_TOTAL_BYTES;
let isReadable = true;

/**
 * `full` leaves no byte beyond what is kept now, `corrupt` cuts each value that is kept into a text of half its JSON,
 * `unreadable` fails every read. `sound` ends the first and the third; what is spoilt stays so.
 */
export function harmStorage(state: StorageState): void {
  limit = state === 'full' ? bytesIn(ownKeys()) : MAX_TOTAL_BYTES;
  isReadable = state !== 'unreadable';
  if (state !== 'corrupt') return;
  for (const key of ownKeys()) {
    const text = JSON.stringify(storedValue(window.localStorage.getItem(key)) ?? null);
    window.localStorage.setItem(key, storedText(text.slice(0, text.length / 2)));
  }
}

function ownKeys(): string[] {
  return Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
}

function write(key: string, value: unknown): void {
  const others = ownKeys().filter((name) => name !== PREFIX + key);
  keep(PREFIX + key, storedText(value), limit - bytesIn(others));
}

function bytesIn(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + bytesOf(window.localStorage.getItem(key) ?? ''), 0);
}

/** `setStorageSync` throws what `setStorage` answers. */
function writeSync(key: string, value: unknown): void {
  try {
    write(key, value);
  } catch (error) {
    throw new Error(`setStorageSync:fail ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readSync(key: string): unknown {
  try {
    return read(key) ?? '';
  } catch (error) {
    throw new Error(`getStorageSync:fail ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The stored value, or undefined when the key is not there. */
function read(key: string): unknown {
  if (!isReadable) throw new Error('internal error');
  return storedValue(window.localStorage.getItem(PREFIX + key));
}

function clear(): void {
  for (const key of ownKeys()) window.localStorage.removeItem(key);
}

function info() {
  const keys = ownKeys();
  return {
    keys: keys.map((key) => key.slice(PREFIX.length)),
    currentSize: Math.ceil(bytesIn(keys) / 1024),
    limitSize: Math.ceil(limit / 1024),
  };
}

interface Pair {
  key: string;
  value: unknown;
}

const writeAll = (pairs: readonly Pair[]): void => pairs.forEach(({ key, value }) => write(key, value));
const readAll = (keys: readonly string[]): unknown[] => keys.map((key) => read(key) ?? '');

export function createStorage(state: StorageState) {
  harmStorage(state);
  return {
    batchSetStorageSync: writeAll,
    batchGetStorageSync: readAll,
    batchSetStorage: answering('batchSetStorage', ({ kvList }: { kvList: Pair[] }) => writeAll(kvList)),
    batchGetStorage: answering('batchGetStorage', ({ keyList }: { keyList: string[] }) => ({
      dataList: readAll(keyList),
    })),
    setStorageSync: writeSync,
    getStorageSync: readSync,
    removeStorageSync: (key: string) => window.localStorage.removeItem(PREFIX + key),
    clearStorageSync: clear,
    getStorageInfoSync: info,
    setStorage: answering('setStorage', ({ key, data }: { key: string; data: unknown }) => write(key, data)),
    getStorage: answering('getStorage', ({ key }: { key: string }) => {
      const data = read(key);
      if (data === undefined) throw new Error('data not found');
      return { data };
    }),
    removeStorage: answering('removeStorage', ({ key }: { key: string }) =>
      window.localStorage.removeItem(PREFIX + key),
    ),
    clearStorage: answering('clearStorage', clear),
    getStorageInfo: answering('getStorageInfo', info),
  };
}
