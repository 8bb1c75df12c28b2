// What storage keeps of a value: its JSON, or a Date; copied on the way in and out. The limits are WeChat's, in bytes.

const MAX_ITEM_BYTES = 1024 * 1024;
/** All values of a mini program together. */
export const MAX_TOTAL_BYTES = 10 * 1024 * 1024;

interface Stored {
  value?: unknown;
  /** The value is the time of a Date. */
  isDate?: true;
}

/** The text to keep. Throws, in WeChat's words, what is too large or not JSON. */
export function storedText(value: unknown): string {
  const stored: Stored = value instanceof Date ? { value: value.getTime(), isDate: true } : { value };
  const text = JSON.stringify(stored);
  if (bytesOf(text) > MAX_ITEM_BYTES) throw new Error('exceed storage item max length');
  return text;
}

/** The value that a text was made of; undefined when nothing is stored. */
export function storedValue(text: string | null): unknown {
  if (text === null) return undefined;
  const { value, isDate } = JSON.parse(text) as Stored;
  return isDate ? new Date(Number(value)) : value;
}

/** Puts a text into the browser's store when there is room for that many bytes. */
export function keep(key: string, text: string, room: number): void {
  const full = new Error('exceed storage max size 10Mb');
  if (bytesOf(text) > room) throw full;
  try {
    window.localStorage.setItem(key, text);
  } catch (error) {
    // The browser counts two bytes for a Latin letter, so its own store may be full earlier.
    throw error instanceof DOMException ? full : error;
  }
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
