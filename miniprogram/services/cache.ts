/**
 * Answers kept between starts. An entry is decoded on the way out like anything foreign: wrong, cut or older ones are
 * removed and simply absent. Reading never waits for writing, and a failed write never fails a read.
 */
import { decode, exactly, record, time } from '../core/decode';
import type { Decoder } from '../core/decode';
import { isReaderError } from '../core/errors';
import type { Storage } from '../platform/storage';

/** Raise it when the shape of any kept value changes; entries of other versions are then absent. */
const VERSION = 1;
const PREFIX = 'cache:';
const INDEX = 'cache-index';
/** Entries kept; an article takes 10 to 100 KB of the 10 MB that all keys share. */
const MAX_ENTRIES = 60;

export interface Entry<T> {
  /** Milliseconds since 1970. */
  savedAt: number;
  value: T;
}

export interface Cache {
  /** The entry under a name, or null. */
  read: <T>(name: string, decoder: Decoder<T>) => Entry<T> | null;
  /** Whether it was written; when the storage is full the oldest entries go first. */
  write: (name: string, value: unknown) => Promise<boolean>;
}

interface Parts {
  storage: Storage;
  now: () => number;
}

export function createCache({ storage, now }: Parts): Cache {
  let names = readIndex(storage);

  const forget = (name: string): void => {
    names = names.filter((other) => other !== name);
    storage.remove(PREFIX + name);
  };

  const tryWrite = async (key: string, value: unknown): Promise<boolean> => {
    try {
      await storage.set(key, value);
      return true;
    } catch (error) {
      if (isReaderError(error) && error.kind === 'storage-full') return false;
      throw error;
    }
  };

  return {
    read: (name, decoder) => {
      const stored = storage.get(PREFIX + name);
      if (stored === undefined) return null;
      const entry = decodeEntry(decoder, stored, name);
      if (entry === null) forget(name);
      return entry;
    },
    write: async (name, value) => {
      const entry = { version: VERSION, savedAt: now(), value };
      let isWritten = await tryWrite(PREFIX + name, entry);
      while (!isWritten) {
        const oldest = names.find((other) => other !== name);
        if (oldest === undefined) return false;
        forget(oldest);
        isWritten = await tryWrite(PREFIX + name, entry);
      }
      names = [...names.filter((other) => other !== name), name];
      names.slice(0, -MAX_ENTRIES).forEach(forget);
      await tryWrite(INDEX, names);
      return true;
    },
  };
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

function readIndex(storage: Storage): string[] {
  const stored = storage.get(INDEX);
  return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [];
}
