/** `wx` storage in memory, with the limits of a phone: 1 MB a key, 10 MB in all; values are copies. */
import type { CallLog } from './call-log';

const KEY_LIMIT_BYTES = 1024 * 1024;
const TOTAL_LIMIT_BYTES = 10 * KEY_LIMIT_BYTES;

function failure(call: string, reason: string): Error & { errMsg: string } {
  const errMsg = `${call}:fail ${reason}`;
  return Object.assign(new Error(errMsg), { errMsg });
}

export class FakeStorage {
  /** Each key with its JSON text. */
  private readonly texts = new Map<string, string>();
  /** Bytes all values together may take; a test lowers it to meet a full store. */
  limitBytes = TOTAL_LIMIT_BYTES;

  get keys(): string[] {
    return [...this.texts.keys()];
  }

  get sizeBytes(): number {
    return [...this.texts].reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
  }

  /** A copy of the value, undefined when the key is absent. */
  read(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Keeps a copy of the value; throws the failure of `call` when the key or the store would be too large. */
  write(key: string, value: unknown, call = 'setStorageSync'): void {
    const text = JSON.stringify(value ?? null);
    const before = this.texts.get(key);
    if (Buffer.byteLength(text) > KEY_LIMIT_BYTES) throw failure(call, 'entry size limit reached');
    this.texts.set(key, text);
    if (this.sizeBytes <= this.limitBytes) return;
    if (before === undefined) this.texts.delete(key);
    else this.texts.set(key, before);
    throw failure(call, 'exceed storage max size 10Mb');
  }

  /** The `wx` functions over this store. */
  api(log: CallLog): Record<string, unknown> {
    const get = (call: string, key: string): object => {
      const data = this.read(key);
      if (data === undefined) throw failure(call, 'data not found');
      return { data };
    };
    const info = () => ({
      keys: this.keys,
      currentSize: Math.ceil(this.sizeBytes / 1024),
      limitSize: this.limitBytes / 1024,
    });
    return {
      getStorage: log.asynchronous('getStorage', ({ key }) => get('getStorage', String(key))),
      getStorageSync: log.synchronous('getStorageSync', (key) => this.read(String(key)) ?? ''),
      getStorageInfo: log.asynchronous('getStorageInfo', info),
      getStorageInfoSync: log.synchronous('getStorageInfoSync', info),
      setStorage: log.asynchronous('setStorage', ({ key, data }) => {
        this.write(String(key), data, 'setStorage');
        return {};
      }),
      setStorageSync: (key: string, data: unknown) => {
        log.synchronous('setStorageSync', () => this.write(key, data))(key);
      },
      removeStorage: log.asynchronous('removeStorage', ({ key }) => {
        this.texts.delete(String(key));
        return {};
      }),
      removeStorageSync: log.synchronous('removeStorageSync', (key) => void this.texts.delete(String(key))),
      clearStorage: log.asynchronous('clearStorage', () => {
        this.texts.clear();
        return {};
      }),
      clearStorageSync: log.synchronous('clearStorageSync', () => {
        this.texts.clear();
      }),
    };
  }
}
