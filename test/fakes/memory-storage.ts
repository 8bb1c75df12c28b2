/** The platform's storage in memory: values are JSON copies; it can hold so many characters, or refuse to write at all. */
import { readerError } from '../../miniprogram/core/errors';
import type { Storage, Stored } from '../../miniprogram/platform/storage';

export class MemoryStorage implements Storage {
  /** Characters of JSON that all values may take together. */
  limit = Infinity;
  /** Every write fails with this, until it is null again. */
  failure: unknown = null;
  /** Keys whose writes fail as if there were no room. */
  refuses: (key: string) => boolean = () => false;
  /** Keys that were written, oldest first, also where it failed. */
  readonly written: string[] = [];
  private readonly texts = new Map<string, string>();

  constructor(values: Record<string, unknown> = {}) {
    for (const [key, value] of Object.entries(values)) this.texts.set(key, JSON.stringify(value));
  }

  keys = (): string[] => [...this.texts.keys()];

  /** Cuts a value, so that it can be read no more. */
  cut(key: string): void {
    this.texts.set(key, (this.texts.get(key) ?? '{}').slice(0, -1));
  }

  get = (key: string): unknown => {
    const stored = this.look(key);
    return stored.state === 'there' ? stored.value : undefined;
  };

  look = (key: string): Stored => {
    const text = this.texts.get(key);
    if (text === undefined) return { state: 'absent' };
    try {
      return { state: 'there', value: JSON.parse(text) as unknown };
    } catch {
      return { state: 'broken' };
    }
  };

  set = async (key: string, value: unknown): Promise<void> => {
    this.written.push(key);
    await Promise.resolve();
    if (this.failure !== null) throw this.failure;
    const text = JSON.stringify(value);
    const others = [...this.texts].reduce((sum, [other, { length }]) => sum + (other === key ? 0 : length), 0);
    if (others + text.length > this.limit || this.refuses(key)) throw readerError('storage-full', key);
    this.texts.set(key, text);
  };

  remove = (key: string): void => {
    this.texts.delete(key);
  };
}
