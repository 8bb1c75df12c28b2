/** The only place that talks to the network: one GET that answers with parsed JSON or fails with a ReaderError. */
import { byteLength } from '../core/byte-length';
import type { Call } from '../core/call';
import { readerError } from '../core/errors';
import type { ReaderError } from '../core/errors';
import { deviceSchedule } from './schedule';

export interface JsonRequest {
  url: string;
  timeoutMs: number;
  /** Sent with the request, for example `If-None-Match`. */
  headers?: Readonly<Record<string, string>>;
  /** Statuses outside 200 to 299 that answer something, for example 304; any other is an error. */
  answers?: readonly number[];
}

export interface JsonAnswer {
  status: number;
  /** Names in lower case: clients differ in how they write them. */
  headers: Readonly<Record<string, string>>;
  /** The parsed body; null for a status of `answers` that brought no JSON. */
  value: unknown;
}

export type RequestJson = (request: JsonRequest) => Call<JsonAnswer>;

/** The cause of `server` and `busy`: what the server said. `retryAfterS` is null where it did not say when to come again. */
export interface Refusal {
  status: number;
  retryAfterS: number | null;
}

/** Answers beyond this many bytes are refused: a phone would stand still over them. */
const MAX_BYTES = 5 * 1024 * 1024;
/** The platform's own limit may only count the time without a byte; the app's own ends a slow drip too. */
const GRACE_MS = 500;

/**
 * Gets `url` and parses the answer as JSON. Fails with `offline`, `timeout`, `not-found`, `server`, `busy`, `too-large`,
 * `malformed` or `cancelled`.
 */
export const requestJson: RequestJson = (request) => {
  const { url, timeoutMs, headers = {} } = request;
  let abort = (): void => undefined;
  const promise = new Promise<JsonAnswer>((resolve, reject) => {
    const task = wx.request({
      url,
      timeout: timeoutMs,
      header: headers,
      // Anything but "json" leaves the answer as text: the platform's own parsing hides a broken answer.
      dataType: '其他',
      success: ({ statusCode, header, data }) => {
        const given = lowerCased(header);
        const value = (): unknown => parsed(request, statusCode, given, data);
        resolve(Promise.resolve().then(() => ({ status: statusCode, headers: given, value: value() })));
      },
      fail: ({ errMsg }) => reject(transportError(url, errMsg)),
      complete: () => stopWaiting(),
    });
    const giveUp = (error: ReaderError): void => {
      reject(error);
      task.abort();
    };
    const stopWaiting = deviceSchedule.after(timeoutMs + GRACE_MS, () => giveUp(readerError('timeout', url)));
    task.onHeadersReceived(({ header }) => {
      const bytes = Number(lowerCased(header)['content-length']);
      if (bytes > MAX_BYTES) giveUp(readerError('too-large', `${url} has ${bytes} bytes`));
    });
    abort = () => giveUp(readerError('cancelled', url));
  });
  return { promise, abort: () => abort() };
};

function parsed({ url, answers = [] }: JsonRequest, status: number, headers: JsonAnswer['headers'], data: unknown) {
  const isExpected = answers.includes(status);
  if (!isExpected && (status < 200 || status > 299)) throw refused(url, status, headers);
  if (typeof data === 'string' && isTooLarge(data)) throw readerError('too-large', url);
  try {
    if (typeof data !== 'string') throw readerError('malformed', `${url} answered no text`);
    return JSON.parse(data) as unknown;
  } catch (error) {
    if (isExpected) return null;
    throw readerError('malformed', `${url} answered no JSON`, error);
  }
}

function refused(url: string, status: number, headers: JsonAnswer['headers']): ReaderError {
  const seconds = /^\s*(\d{1,9})\s*$/.exec(headers['retry-after'] ?? '');
  const refusal: Refusal = { status, retryAfterS: seconds === null ? null : Number(seconds[1]) };
  if (status === 404 || status === 410) return readerError('not-found', `${url} answered ${status}`, refusal);
  return readerError(status === 429 ? 'busy' : 'server', `${url} answered ${status}`, refusal);
}

/** A character takes at most three bytes, so most texts need no counting. */
function isTooLarge(text: string): boolean {
  return text.length * 3 > MAX_BYTES && byteLength(text) > MAX_BYTES;
}

/** A client may leave the headers out, or give one of several values as a list. */
function lowerCased(given: object | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given ?? {})) headers[name.toLowerCase()] = String(value);
  return headers;
}

/** `errMsg` is all that every client gives; its words are the same on iOS and Android, its numbers are not. */
function transportError(url: string, errMsg: string): ReaderError {
  // Not `ERR_CONNECTION_ABORTED`: there the network gave up, not the app.
  if (/^request:fail:? ?abort/i.test(errMsg)) return readerError('cancelled', url, errMsg);
  if (/timed?[ _]?out/i.test(errMsg)) return readerError('timeout', url, errMsg);
  return readerError('offline', url, errMsg);
}
