// The files of the mini program that outlive the window, in IndexedDB. All are loaded before the page starts, because its
// synchronous functions need them in memory; writes follow in the background.
import type { Disk, DiskEntry } from '../page/wx/files/disk';

const DATABASE = 'mini-program-files';
const STORE = 'files';

/** Rejects when the browser keeps no data (a private window may refuse). */
export async function openDisk(): Promise<Disk> {
  const database = await opened();
  const entries = await loaded(database);
  const change = (act: (store: IDBObjectStore) => IDBRequest): void => {
    act(database.transaction(STORE, 'readwrite').objectStore(STORE));
  };
  return {
    entries,
    put(key, entry) {
      entries.set(key, entry);
      change((store) => store.put(entry, key));
    },
    remove(key) {
      entries.delete(key);
      change((store) => store.delete(key));
    },
  };
}

function opened(): Promise<IDBDatabase> {
  const request = window.indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

async function loaded(database: IDBDatabase): Promise<Map<string, DiskEntry>> {
  const store = database.transaction(STORE).objectStore(STORE);
  const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  return new Map(keys.map((key, at) => [String(key), values[at] as DiskEntry]));
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}
