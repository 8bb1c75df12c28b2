// What outlives a run of the mini program: files by key. The shell loads them from IndexedDB before the page starts, so that
// the synchronous functions find everything in memory.

export interface DiskEntry {
  /** Null for a folder. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** Times in milliseconds. */
  created: number;
  accessed: number;
  modified: number;
}

export interface Disk {
  readonly entries: ReadonlyMap<string, DiskEntry>;
  put(key: string, entry: DiskEntry): void;
  remove(key: string): void;
}

/** A disk that forgets, for a page without the shell and for temporary files. */
export function createMemoryDisk(): Disk {
  const entries = new Map<string, DiskEntry>();
  return {
    entries,
    put: (key, entry) => void entries.set(key, entry),
    remove: (key) => void entries.delete(key),
  };
}
