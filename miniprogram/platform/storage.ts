/** The key-value storage of the platform, with one error for everything that keeps it from writing. */
import { readerError } from '../core/errors';

export interface Storage {
  /** The value under a key; undefined when there is none or it cannot be read. */
  get: (key: string) => unknown;
  /** Ends when the platform has said that the value is written; fails with `storage-full`. */
  set: (key: string, value: unknown) => Promise<void>;
  remove: (key: string) => void;
}

/** Values are JSON; one key holds at most 1 MB, all keys 10 MB (limits of the platform). */
export const deviceStorage: Storage = {
  get: (key) => {
    try {
      const value: unknown = wx.getStorageSync(key);
      // The platform answers a missing key with empty text; no value of ours is that.
      return value === '' ? undefined : value;
    } catch {
      // A broken store must not keep the app from starting: what cannot be read is absent, as said above.
      return undefined;
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
    wx.removeStorageSync(key);
  },
};
