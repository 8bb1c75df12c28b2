/** Calls that a test answers by hand, in any order. */
import type { Call } from '../../miniprogram/core/call';
import { readerError } from '../../miniprogram/core/errors';

export interface ManualCall<T> extends Call<T> {
  answer: (value: T) => void;
  fail: (error: unknown) => void;
  isAborted: boolean;
}

export function manualCall<T>(): ManualCall<T> {
  let answer: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  const call: ManualCall<T> = {
    promise,
    answer,
    fail,
    isAborted: false,
    abort: () => {
      call.isAborted = true;
      fail(readerError('cancelled', 'aborted'));
    },
  };
  return call;
}
