/** Something under way that can be given up: the promise of its answer and the way to stop it. */
import { readerError } from './errors';

export interface Call<T> {
  promise: Promise<T>;
  /** The promise then fails with `cancelled`; harmless when it has already ended. */
  abort: () => void;
}

/** The same call with its answer transformed; what `transform` throws becomes the call's failure. */
export function mapCall<A, B>(call: Call<A>, transform: (value: A) => B): Call<B> {
  return { promise: call.promise.then(transform), abort: call.abort };
}

/** Takes in a call as part of another and answers its promise. */
export type TakeIn = <T>(call: Call<T>) => Promise<T>;

/** Work that makes several calls as one call: to give it up gives up all that it has taken in, and will. */
export function joinedCall<T>(work: (takeIn: TakeIn) => Promise<T>): Call<T> {
  const parts: Call<unknown>[] = [];
  let isAborted = false;
  const takeIn: TakeIn = (call) => {
    if (isAborted) call.abort();
    else parts.push(call);
    return call.promise;
  };
  const promise = work(takeIn).then((value) => {
    if (isAborted) throw readerError('cancelled', 'given up');
    return value;
  });
  return {
    promise,
    abort: () => {
      isAborted = true;
      parts.forEach((call) => call.abort());
    },
  };
}
