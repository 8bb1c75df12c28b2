// Storage on localStorage: values are copied as JSON, keys carry the app's prefix, limits are WeChat's.
import { answering } from './answer';

const PREFIX = 'mini-program:';
const MAX_VALUE_BYTES = 1024 * 1024;
const LIMIT_KB = 10 * 1024;

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

function ownKeys(): string[] {
  return Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
}

function write(key: string, value: unknown): void {
  const text = JSON.stringify({ value });
  if (bytesOf(text) > MAX_VALUE_BYTES) throw new Error('entry size limit reached');
  window.localStorage.setItem(PREFIX + key, text);
}

/** The stored value, or undefined when the key is not there. */
function read(key: string): unknown {
  const text = window.localStorage.getItem(PREFIX + key);
  return text === null ? undefined : (JSON.parse(text) as { value: unknown }).value;
}

function clear(): void {
  for (const key of ownKeys()) window.localStorage.removeItem(key);
}

function info() {
  const keys = ownKeys();
  const bytes = keys.reduce((sum, key) => sum + bytesOf(window.localStorage.getItem(key) ?? ''), 0);
  return {
    keys: keys.map((key) => key.slice(PREFIX.length)),
    currentSize: Math.ceil(bytes / 1024),
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
    setStorageSync: write,
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
