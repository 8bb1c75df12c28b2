/**
 * Decoders turn a foreign value (an answer, a cache entry) into a typed one or throw a `malformed` error that names
 * the path of the first wrong part. Unknown extra fields are left out.
 */
import { readerError } from './errors';

/** `path` says where `value` stands, for the error: `items[3].title`. */
export type Decoder<T> = (value: unknown, path: string) => T;

type Fields<T> = { [K in keyof T]-?: Decoder<T[K]> };

/** Decodes a whole answer; `name` opens the path in errors. Throws `malformed`. */
export function decode<T>(decoder: Decoder<T>, value: unknown, name = '$'): T {
  return decoder(value, name);
}

export const text: Decoder<string> = (value, path) => (typeof value === 'string' ? value : wrong('text', value, path));

export const flag: Decoder<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong('true or false', value, path);

/** A finite number. */
export const number: Decoder<number> = (value, path) =>
  typeof value === 'number' && isFinite(value) ? value : wrong('a number', value, path);

/** A whole number from 0 up. */
export const count: Decoder<number> = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? Number(value) : wrong('a whole number', value, path);

/** Milliseconds since 1970, within the range of `Date`. */
export const time: Decoder<number> = (value, path) =>
  typeof value === 'number' && Math.abs(value) <= 8.64e15 ? value : wrong('a time', value, path);

/** An id of the reader API: it is used in addresses and storage keys as it is. */
export const identifier: Decoder<string> = (value, path) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,24}$/.test(value) ? value : wrong('an id', value, path);

/** Exactly this value, for versions. */
export function exactly<T extends string | number>(expected: T): Decoder<T> {
  return (value, path) => (value === expected ? expected : wrong(String(expected), value, path));
}

/** `null` and a missing field both mean null. */
export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null || value === undefined ? null : decoder(value, path));
}

/** A part that is looked at elsewhere; a missing one stays missing. */
export const anything: Decoder<unknown> = (value) => value;

/** A field that older answers may lack. */
export function withDefault<T>(decoder: Decoder<T>, fallback: T): Decoder<T> {
  return (value, path) => (value === undefined ? fallback : decoder(value, path));
}

export function list<T>(decoder: Decoder<T>): Decoder<T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => decoder(item, `${path}[${index}]`))
      : wrong('a list', value, path);
}

export function record<T extends object>(fields: Fields<T>): Decoder<T> {
  return (value, path) => {
    const source = plainObject(value, path);
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const part = fields[key](source[key], `${path}.${key}`);
      if (part !== undefined) result[key] = part;
    }
    return result as T;
  };
}

/** An object used as a map from any key. */
export function dictionary<T>(decoder: Decoder<T>): Decoder<Record<string, T>> {
  return (value, path) => {
    const source = plainObject(value, path);
    const result: Record<string, T> = {};
    for (const key of Object.keys(source)) {
      // An own "__proto__" key is legal JSON; assigning it would change the prototype instead.
      if (key !== '__proto__') result[key] = decoder(source[key], `${path}.${key}`);
    }
    return result;
  };
}

function plainObject(value: unknown, path: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wrong('an object', value, path);
}

function wrong(expected: string, value: unknown, path: string): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  throw readerError('malformed', `${path} should be ${expected}, but is ${found}`);
}
