/**
 * Answers kept between starts. An entry is decoded on the way out like anything foreign: wrong, cut or older ones are
 * removed, counted, and simply absent. Reading never waits for writing, and a failed write never fails a read.
 */
import { byteLength } from '../core/byte-length';
import { decode, exactly, record, time } from '../core/decode';
import type { Decoder } from '../core/decode';
import { isReaderError } from '../core/errors';
import type { Files } from '../platform/files';
import type { Storage } from '../platform/storage';
import { createCacheIndex } from './cache-index';
import { isWritten } from './is-written';

/** Raise it when the shape of any kept value changes; entries of other versions are then absent. */
const VERSION = 1;
const PREFIX = 'cache:';
const FOLDER = 'cache';
/** Larger entries go to files: one key holds 1 MB, and an article of that size would push all the others out. */
const LARGE_BYTES = 200 * 1024;
/** Of an entry whose size is not known. */
const LEAST_BYTES = 20 * 1024;

export interface Entry<T> {
  /** Milliseconds since 1970. */
  savedAt: number;
  value: T;
}

export interface Cache {
  /** The entry under a name, or null; one so large that it is in a file has to be asked for by `find`. */
  read: <T>(name: string, decoder: Decoder<T>) => Entry<T> | null;
  /** The entry wherever it is kept. */
  find: <T>(name: string, decoder: Decoder<T>) => Promise<Entry<T> | null>;
  /** Whether it was written; when there is no room, the entries not used for longest go first. */
  write: (name: string, value: unknown) => Promise<boolean>;
  /** Gives up the entry not used for longest, for somebody who needs its room more; false when there is none. */
  giveUpOldest: () => boolean;
  /** Entries that were there and could not be used, in this run. */
  readonly refused: number;
}

interface Parts {
  storage: Storage;
  files: Pick<Files, 'readText' | 'writeText' | 'remove'>;
  now: () => number;
}

export function createCache({ storage, files, now }: Parts): Cache {
  const index = createCacheIndex(storage, PREFIX);
  let refused = 0;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const forget = (name: string): void => {
    if (index.isFile(name)) void files.remove(fileOf(name));
    else storage.remove(PREFIX + name);
    index.forget(name);
  };

  const decoded = <T>(name: string, stored: unknown, decoder: Decoder<T>): Entry<T> | null => {
    const entry = decodeEntry(decoder, stored, name);
    if (entry === null) {
      refused += 1;
      forget(name);
    } else index.touch(name);
    return entry;
  };

  const read = <T>(name: string, decoder: Decoder<T>): Entry<T> | null => {
    const stored = storage.look(PREFIX + name);
    if (stored.state === 'absent') return null;
    return decoded(name, stored.state === 'there' ? stored.value : null, decoder);
  };

  /** Lets the oldest of one place go; answers its bytes, null when there is none but `name`. */
  const giveUp = (isFile: boolean, name: string | null): number | null => {
    const oldest = index.oldest(isFile, name);
    if (oldest === undefined) return null;
    const { bytes } = oldest;
    forget(oldest.name);
    return bytes;
  };

  const put = async (name: string, entry: unknown, text: string, bytes: number): Promise<boolean> => {
    const isFile = bytes > LARGE_BYTES;
    const save = (): Promise<void> =>
      isFile ? files.writeText(fileOf(name), text) : storage.set(PREFIX + name, entry);
    while (index.isFull(isFile, name, bytes) && giveUp(isFile, name) !== null);
    // What does not fit after so much was let go will not fit at all, and the others are worth more.
    let mayFree = 2 * Math.max(bytes, LARGE_BYTES);
    while (mayFree > 0) {
      // The index first: an entry that it does not know would never be let go.
      const isKnown = await index.add(name, bytes, isFile);
      if (isKnown && (await isWritten(save))) return true;
      const freed = giveUp(isFile && isKnown, name);
      mayFree = freed === null ? 0 : mayFree - Math.max(freed, LEAST_BYTES);
    }
    forget(name);
    return false;
  };

  return {
    read,
    find: async (name, decoder) => {
      if (!index.isFile(name)) return read(name, decoder);
      const text = await files.readText(fileOf(name));
      return decoded(name, text === null ? null : parsed(text), decoder);
    },
    write: (name, value) => {
      const write = async (): Promise<boolean> => {
        const entry = { version: VERSION, savedAt: now(), value };
        const text = JSON.stringify(entry);
        const bytes = byteLength(text);
        if (index.isFile(name) !== bytes > LARGE_BYTES) forget(name);
        return put(name, entry, text, bytes);
      };
      const written = lastWrite.then(write);
      lastWrite = written.catch(() => undefined);
      return written;
    },
    giveUpOldest: () => giveUp(false, null) !== null,
    get refused() {
      return refused;
    },
  };
}

function fileOf(name: string): string {
  return `${FOLDER}/${encodeURIComponent(name).replace(/%/g, '_')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Cut while it was written.
    return null;
  }
}

function decodeEntry<T>(decoder: Decoder<T>, stored: unknown, name: string): Entry<T> | null {
  const shape = record<{ version: typeof VERSION; savedAt: number; value: T }>({
    version: exactly(VERSION),
    savedAt: time,
    value: decoder,
  });
  try {
    const { savedAt, value } = decode(shape, stored, name);
    return { savedAt, value };
  } catch (error) {
    if (isReaderError(error)) return null;
    throw error;
  }
}
