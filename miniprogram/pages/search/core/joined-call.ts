/** Several calls as one: search reads many files at once and in turn, and gives up all of them together. */
import type { Call } from '../../../core/call';
import { readerError } from '../../../core/errors';

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
