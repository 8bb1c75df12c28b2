/** When a GET that failed is asked again by itself, and how long it waits before. */
import { isReaderError, readerError } from '../core/errors';
import type { ReaderError } from '../core/errors';
import type { JsonAnswer, Refusal, RequestJson } from './request';
import type { Schedule } from './schedule';

interface Parts {
  schedule: Schedule;
  /** From 0 to 1: readers who failed together must not come back together. */
  random: () => number;
  /** False when the phone has said that there is no network. */
  isOnline: () => boolean;
}

/** Of a failure that answers fast; one that took its whole time is tried once more, since the reader has waited already. */
const MAX_RETRIES = 2;
const FIRST_WAIT_MS = 400;
/** A server that asks for a longer pause is left to the reader's own next try. */
const LONGEST_WAIT_MS = 10_000;

/** Asks again what may succeed the next time; the last failure is the call's own. */
export function retrying(ask: RequestJson, parts: Parts): RequestJson {
  return (request) => {
    let abort = (): void => undefined;
    const promise = new Promise<JsonAnswer>((resolve, reject) => {
      const attempt = (failures: number): void => {
        const call = ask(request);
        abort = call.abort;
        call.promise.then(resolve, (error: unknown) => {
          const waitMs = isReaderError(error) && parts.isOnline() ? waitBefore(error, failures, parts.random()) : null;
          if (waitMs === null) {
            resolve(call.promise);
            return;
          }
          const stop = parts.schedule.after(waitMs, () => {
            if (parts.isOnline()) attempt(failures + 1);
            else resolve(call.promise);
          });
          abort = () => {
            stop();
            reject(readerError('cancelled', request.url));
          };
        });
      };
      attempt(0);
    });
    return { promise, abort: () => abort() };
  };
}

/** Milliseconds to wait after so many earlier failures; null when asking again is of no use. `random` is from 0 to 1. */
export function waitBefore(error: ReaderError, failures: number, random: number): number | null {
  const { status = 0, retryAfterS = null } = (error.cause ?? {}) as Partial<Refusal>;
  const isPassing = ['offline', 'busy'].includes(error.kind) || (error.kind === 'server' && status >= 500);
  const isLate = error.kind === 'timeout';
  if (!(isPassing && failures < MAX_RETRIES) && !(isLate && failures < 1)) return null;
  const waitMs = FIRST_WAIT_MS * 2 ** failures * (1 + random);
  const longerMs = Math.max(waitMs, (retryAfterS ?? 0) * 1000);
  return longerMs > LONGEST_WAIT_MS ? null : longerMs;
}
