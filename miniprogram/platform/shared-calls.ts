/** Equal requests under way at once are one: the second asker gets the first one's answer. */
import type { Call } from '../core/call';
import { readerError } from '../core/errors';
import type { JsonAnswer, RequestJson } from './request';

interface Shared extends Call<JsonAnswer> {
  askers: number;
}

/** Shares calls of the same address and headers; one ends early only when all who asked have given it up. */
export function sharing(ask: RequestJson): RequestJson {
  const running = new Map<string, Shared>();
  return (request) => {
    const key = JSON.stringify([request.url, request.headers, request.answers]);
    const shared = running.get(key) ?? { ...ask(request), askers: 0 };
    if (shared.askers === 0) {
      running.set(key, shared);
      const end = (): void => {
        if (running.get(key) === shared) running.delete(key);
      };
      shared.promise.then(end, end);
    }
    shared.askers += 1;
    let abort = (): void => undefined;
    const promise = new Promise<JsonAnswer>((resolve, reject) => {
      let isOver = false;
      abort = () => {
        if (isOver) return;
        isOver = true;
        reject(readerError('cancelled', request.url));
        shared.askers -= 1;
        if (shared.askers > 0) return;
        // Whoever asks from now on begins anew.
        running.delete(key);
        shared.abort();
      };
      const over = (): void => {
        isOver = true;
      };
      shared.promise.then(over, over);
      shared.promise.then(resolve, reject);
    });
    return { promise, abort: () => abort(), refuse: shared.refuse };
  };
}
