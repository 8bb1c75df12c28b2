/** A value of the reader's that is kept on the device under a key of its own. */
import { decode } from '../../../core/decode';
import type { Decoder } from '../../../core/decode';
import { isReaderError } from '../../../core/errors';
import type { Storage } from '../../../platform/storage';

export interface KeptValue<T> {
  /** What was kept; `fallback` where there is nothing or it cannot be read. */
  read: () => T;
  /** Whether it was written. */
  write: (value: T) => Promise<boolean>;
}

export function keptValue<T>(storage: Storage, key: string, decoder: Decoder<T>, fallback: T): KeptValue<T> {
  return {
    read: () => {
      const stored = storage.get(key);
      if (stored === undefined) return fallback;
      try {
        return decode(decoder, stored, key);
      } catch (error) {
        if (isReaderError(error)) return fallback;
        throw error;
      }
    },
    write: async (value) => {
      try {
        await storage.set(key, value);
        return true;
      } catch (error) {
        if (isReaderError(error)) return false;
        throw error;
      }
    },
  };
}
