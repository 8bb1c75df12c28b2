/**
 * The one error of the reader. It is recognised by its `kind`, not by `instanceof`: a subclass of Error compiled to
 * ES5 loses its class.
 */

export const ERROR_KINDS = [
  'offline',
  'timeout',
  'not-found',
  'server',
  'busy',
  'malformed',
  'too-large',
  'storage-full',
  'cancelled',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ReaderError extends Error {
  readonly kind: ErrorKind;
  /** What the platform or the decoder said; for logs, never for the reader. */
  readonly cause?: unknown;
}

/** Makes a ReaderError; `detail` is for developers, the reader's words come from `core/messages.ts` by `kind`. */
export function readerError(kind: ErrorKind, detail: string, cause?: unknown): ReaderError {
  return Object.assign(new Error(`${kind}: ${detail}`), { kind, cause });
}

/** Whether a caught value is a ReaderError. Anything else is a bug and must be thrown on. */
export function isReaderError(error: unknown): error is ReaderError {
  return error instanceof Error && ERROR_KINDS.some((kind) => kind === (error as Partial<ReaderError>).kind);
}
