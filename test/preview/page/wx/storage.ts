// Storage on localStorage: keys carry the app's prefix, and another one in single-page mode, which has a store of its own.
import { ruleSettings } from '../rules/rule-settings';
import { bytesOf, keep, LIMIT_KB, storedText, storedValue } from '../rules/stored-value';
import { answering } from './answer';

const PREFIX = ruleSettings.isSinglePage ? 'single-page:' : 'mini-program:';

function ownKeys(): string[] {
  return Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
}

function write(key: string, value: unknown): void {
  const others = ownKeys().filter((name) => name !== PREFIX + key);
  keep(PREFIX + key, storedText(value), bytesIn(others));
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

/** The stored value, or undefined when the key is not there. */
function read(key: string): unknown {
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
    limitSize: LIMIT_KB,
  };
}

interface Pair {
  key: string;
  value: unknown;
}

const writeAll = (pairs: readonly Pair[]): void => pairs.forEach(({ key, value }) => write(key, value));
const readAll = (keys: readonly string[]): unknown[] => keys.map((key) => read(key) ?? '');

export function createStorage() {
  return {
    batchSetStorageSync: writeAll,
    batchGetStorageSync: readAll,
    batchSetStorage: answering('batchSetStorage', ({ kvList }: { kvList: Pair[] }) => writeAll(kvList)),
    batchGetStorage: answering('batchGetStorage', ({ keyList }: { keyList: string[] }) => ({
      dataList: readAll(keyList),
    })),
    setStorageSync: writeSync,
    getStorageSync: (key: string) => read(key) ?? '',
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
