/** The only place that talks to the network: one GET that answers with parsed JSON or fails with a ReaderError. */
import type { Call } from '../core/call';
import { readerError } from '../core/errors';
import type { ReaderError } from '../core/errors';

export interface JsonRequest {
  url: string;
  timeoutMs: number;
}

export type RequestJson = (request: JsonRequest) => Call<unknown>;

/** Gets `url` and parses the answer as JSON. Fails with `offline`, `timeout`, `not-found`, `server`, `malformed` or `cancelled`. */
export const requestJson: RequestJson = ({ url, timeoutMs }) => {
  let abort = (): void => undefined;
  const promise = new Promise<unknown>((resolve, reject) => {
    const task = wx.request({
      url,
      timeout: timeoutMs,
      // Anything but "json" leaves the answer as text: the platform's own parsing hides a broken answer.
      dataType: '其他',
      success: ({ statusCode, data }) => {
        resolve(Promise.resolve().then(() => parsed(url, statusCode, data)));
      },
      fail: ({ errMsg }) => reject(transportError(url, errMsg)),
    });
    abort = () => task.abort();
  });
  return { promise, abort: () => abort() };
};

function parsed(url: string, statusCode: number, data: unknown): unknown {
  if (statusCode === 404 || statusCode === 410) throw readerError('not-found', `${url} answered ${statusCode}`);
  if (statusCode < 200 || statusCode > 299) throw readerError('server', `${url} answered ${statusCode}`);
  if (typeof data !== 'string') throw readerError('malformed', `${url} answered no text`);
  try {
    return JSON.parse(data) as unknown;
  } catch (error) {
    throw readerError('malformed', `${url} answered no JSON`, error);
  }
}

/** `errMsg` is all that every client gives; its words are the same on iOS and Android, its numbers are not. */
function transportError(url: string, errMsg: string): ReaderError {
  // Not `ERR_CONNECTION_ABORTED`: there the network gave up, not the app.
  if (/^request:fail:? ?abort/i.test(errMsg)) return readerError('cancelled', url, errMsg);
  if (/timed?[ _]?out/i.test(errMsg)) return readerError('timeout', url, errMsg);
  return readerError('offline', url, errMsg);
}
