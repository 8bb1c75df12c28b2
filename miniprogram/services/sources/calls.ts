/** How sources put several requests together, so that giving up the whole gives up each. */
import { mapCall } from '../../core/call';
import type { Call } from '../../core/call';
import { readerError } from '../../core/errors';

/** Nothing to wait for. */
export function answered<T>(value: T): Call<T> {
  return { promise: Promise.resolve(value), abort: () => undefined };
}

/** Two at once; the first failure is the failure of both, and the other is given up. */
export function both<A, B>(first: Call<A>, second: Call<B>): Call<[A, B]> {
  const abort = (): void => {
    first.abort();
    second.abort();
  };
  const promise = Promise.all([first.promise, second.promise]);
  promise.catch(abort);
  return { promise, abort };
}

/** Any number at once, in their order. */
export function all<T>(calls: Call<T>[]): Call<T[]> {
  const abort = (): void => calls.forEach((call) => call.abort());
  const promise = Promise.all(calls.map((call) => call.promise));
  promise.catch(abort);
  return { promise, abort };
}

/** One after the other. */
export function chained<A, B>(first: Call<A>, next: (value: A) => Call<B>): Call<B> {
  let abort = first.abort;
  let isGivenUp = false;
  const promise = first.promise.then((value) => {
    if (isGivenUp) throw readerError('cancelled', 'between two requests');
    const second = next(value);
    abort = second.abort;
    return second.promise;
  });
  return {
    promise,
    abort: () => {
      isGivenUp = true;
      abort();
    },
  };
}

/** The call with another value where it fails in a way that `rescue` knows; what `rescue` throws is the failure. */
export function rescued<T>(call: Call<T>, rescue: (error: unknown) => T): Call<T> {
  return { promise: call.promise.catch(rescue), abort: call.abort };
}

/**
 * One request for all who ask while it is under way. It is given up when the last of them gives up; each of them then
 * fails with `cancelled`.
 */
export function shared<T>(start: () => Call<T>): () => Call<T> {
  let current: { call: Call<T>; users: number } | null = null;
  return () => {
    const entry = current ?? { call: start(), users: 0 };
    current = entry;
    entry.users += 1;
    const forget = (): void => {
      if (current === entry) current = null;
    };
    entry.call.promise.then(forget, forget);
    let giveUp = (): void => undefined;
    const promise = new Promise<T>((resolve, reject) => {
      entry.call.promise.then(resolve, reject);
      giveUp = () => {
        giveUp = () => undefined;
        entry.users -= 1;
        if (entry.users === 0) {
          forget();
          entry.call.abort();
        }
        reject(readerError('cancelled', 'given up'));
      };
    });
    return { promise, abort: () => giveUp() };
  };
}

/** A call for each of many, so many at once, in their order. */
export function inTurns<A, T>(items: readonly A[], atOnce: number, start: (item: A) => Call<T>): Call<T[]> {
  const now = items.slice(0, atOnce);
  if (now.length === 0) return answered([]);
  return chained(all(now.map(start)), (values) =>
    mapCall(inTurns(items.slice(atOnce), atOnce, start), (rest) => [...values, ...rest]),
  );
}
