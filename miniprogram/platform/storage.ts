/** The key-value storage of the platform, with one error for everything that keeps it from writing. */
import { readerError } from '../core/errors';

/** What is under a key. `broken`: something is there and cannot be read, so it must not be written over. */
export type Stored = { state: 'absent' } | { state: 'broken' } | { state: 'there'; value: unknown };

export interface Storage {
  /** The value under a key; undefined when there is none or it cannot be read. */
  get: (key: string) => unknown;
  look: (key: string) => Stored;
  /** All keys that are there. */
  keys: () => string[];
  /** Ends when the platform has said that the value is written; fails with `storage-full`. */
  set: (key: string, value: unknown) => Promise<void>;
  remove: (key: string) => void;
}

/** Bytes that one key may hold, as JSON. */
export const KEY_BYTES = 1024 * 1024;

/** Values are JSON; one key holds at most 1 MB, all keys 10 MB (limits of the platform). */
export const deviceStorage: Storage = {
  get: (key) => {
    const stored = deviceStorage.look(key);
    return stored.state === 'there' ? stored.value : undefined;
  },
  look: (key) => {
    try {
      const value: unknown = wx.getStorageSync(key);
      // The platform answers a missing key with empty text; no value of ours is that.
      return value === '' ? { state: 'absent' } : { state: 'there', value };
    } catch {
      // A broken store must not keep the app from starting; the caller is told.
      return { state: 'broken' };
    }
  },
  keys: () => {
    try {
      return wx.getStorageInfoSync().keys;
    } catch {
      // As above: nothing can be listed, and nothing depends on it.
      return [];
    }
  },
  set: (key, value) =>
    new Promise((resolve, reject) => {
      wx.setStorage({
        key,
        data: value,
        success: () => resolve(),
        fail: ({ errMsg }) => reject(readerError('storage-full', `${key} was not written`, errMsg)),
      });
    }),
  remove: (key) => {
    try {
      wx.removeStorageSync(key);
    } catch {
      // What cannot be removed stays: it is asked about again when room is needed.
    }
  },
};
