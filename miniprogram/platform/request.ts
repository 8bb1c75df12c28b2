/** The only place that talks to the network: one GET that answers with parsed JSON or fails with a ReaderError. */
import type { Call } from '../core/call';
import { readerError } from '../core/errors';
import type { ReaderError } from '../core/errors';

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

/** Gets `url` and parses the answer as JSON. Fails with `offline`, `timeout`, `not-found`, `server`, `malformed` or `cancelled`. */
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
        resolve(
          Promise.resolve().then(() => ({
            status: statusCode,
            headers: lowerCased(header),
            value: parsed(request, statusCode, data),
          })),
        );
      },
      fail: ({ errMsg }) => reject(transportError(url, errMsg)),
    });
    abort = () => task.abort();
  });
  return { promise, abort: () => abort() };
};

function parsed({ url, answers = [] }: JsonRequest, status: number, data: unknown): unknown {
  const isExpected = answers.includes(status);
  if (!isExpected && (status === 404 || status === 410)) throw readerError('not-found', `${url} answered ${status}`);
  if (!isExpected && (status < 200 || status > 299)) throw readerError('server', `${url} answered ${status}`);
  try {
    if (typeof data !== 'string') throw readerError('malformed', `${url} answered no text`);
    return JSON.parse(data) as unknown;
  } catch (error) {
    if (isExpected) return null;
    throw readerError('malformed', `${url} answered no JSON`, error);
  }
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
