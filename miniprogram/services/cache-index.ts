/**
 * What the cache holds, the entry not used for longest first, with the bytes of each. It is written before the entries
 * themselves, and entries that it lost are found again by their keys.
 */
import type { Storage } from '../platform/storage';
import { isWritten } from './is-written';

const KEY = 'cache-index';
/** Entries kept, whatever their size: reading through them all must stay cheap. */
const MAX_ENTRIES = 200;
/** What the cache may take, so that the reader's own keys always find room in the 10 MB that all keys share. */
const STORAGE_BYTES = 6 * 1024 * 1024;
const FILE_BYTES = 20 * 1024 * 1024;

interface Item {
  bytes: number;
  isFile: boolean;
}

export interface CacheIndex {
  isFile: (name: string) => boolean;
  /** Whether another entry of so many bytes would be too much for that place; `name` itself does not count. */
  isFull: (isFile: boolean, name: string, bytes: number) => boolean;
  /** The one not used for longest in that place, but `name`; undefined when there is none. */
  oldest: (isFile: boolean, name: string | null) => { name: string; bytes: number } | undefined;
  /** Whether the index with the entry, now the youngest, was written. */
  add: (name: string, bytes: number, isFile: boolean) => Promise<boolean>;
  /** It was used; written with the next change. */
  touch: (name: string) => void;
  forget: (name: string) => void;
}

/** `prefix` begins the keys of entries. */
export function createCacheIndex(storage: Storage, prefix: string): CacheIndex {
  const items = readItems(storage.get(KEY));
  let isWhole = false;

  /** Adds what an index that was lost or not written does not know, as the oldest of all. */
  const findLost = (): void => {
    isWhole = true;
    const lost = storage
      .keys()
      .filter((key) => key.startsWith(prefix) && !items.has(key.slice(prefix.length)))
      .map((key) => [key.slice(prefix.length), { bytes: 0, isFile: false }] as const);
    const known = [...items];
    items.clear();
    for (const [name, item] of [...lost, ...known]) items.set(name, item);
  };

  const others = (isFile: boolean, but: string | null): { name: string; bytes: number }[] => {
    if (!isWhole) findLost();
    return [...items].flatMap(([name, item]) =>
      item.isFile === isFile && name !== but ? [{ name, bytes: item.bytes }] : [],
    );
  };

  return {
    isFile: (name) => items.get(name)?.isFile === true,
    isFull: (isFile, name, bytes) => {
      const there = others(isFile, name);
      const sum = there.reduce((all, each) => all + each.bytes, bytes);
      return there.length >= MAX_ENTRIES || sum > (isFile ? FILE_BYTES : STORAGE_BYTES);
    },
    oldest: (isFile, name) => others(isFile, name)[0],
    add: (name, bytes, isFile) => {
      items.delete(name);
      items.set(name, { bytes, isFile });
      const kept = [...items].map(([each, item]) => [each, item.bytes, item.isFile ? 1 : 0]);
      return isWritten(() => storage.set(KEY, kept));
    },
    touch: (name) => {
      const item = items.get(name);
      if (item === undefined) return;
      items.delete(name);
      items.set(name, item);
    },
    forget: (name) => void items.delete(name),
  };
}

/** What is no index, or no entry of one, is left out; earlier versions kept names alone. */
function readItems(stored: unknown): Map<string, Item> {
  const items = new Map<string, Item>();
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  for (const each of entries) {
    const entry: unknown[] = Array.isArray(each) ? each : [each];
    const [name, bytes, isFile] = entry;
    if (typeof name === 'string') items.set(name, { bytes: Number(bytes) || 0, isFile: isFile === 1 });
  }
  return items;
}
