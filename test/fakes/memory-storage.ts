/** The platform's storage in memory: values are JSON copies; it can hold so many characters, or refuse to write at all. */
import { readerError } from '../../miniprogram/core/errors';
import type { Storage } from '../../miniprogram/platform/storage';

export class MemoryStorage implements Storage {
  /** Characters of JSON that all values may take together. */
  limit = Infinity;
  /** Every write fails with this, until it is null again. */
  failure: unknown = null;
  /** Keys that were written, oldest first, also where it failed. */
  readonly written: string[] = [];
  private readonly texts = new Map<string, string>();

  constructor(values: Record<string, unknown> = {}) {
    for (const [key, value] of Object.entries(values)) this.texts.set(key, JSON.stringify(value));
  }

  get keys(): string[] {
    return [...this.texts.keys()];
  }

  get = (key: string): unknown => {
    const text = this.texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  };

  set = async (key: string, value: unknown): Promise<void> => {
    this.written.push(key);
    await Promise.resolve();
    if (this.failure !== null) throw this.failure;
    const text = JSON.stringify(value);
    const others = [...this.texts].reduce((sum, [other, { length }]) => sum + (other === key ? 0 : length), 0);
    if (others + text.length > this.limit) throw readerError('storage-full', key);
    this.texts.set(key, text);
  };

  remove = (key: string): void => {
    this.texts.delete(key);
  };
}
