/** Something under way that can be given up: the promise of its answer and the way to stop it. */

export interface Call<T> {
  promise: Promise<T>;
  /** The promise then fails with `cancelled`; harmless when it has already ended. */
  abort: () => void;
  /** Says that the answer is of no use, so that nobody remembers it. */
  refuse?: () => void;
}

/** The same call with its answer transformed; what `transform` throws becomes the call's failure, and refuses the answer. */
export function mapCall<A, B>(call: Call<A>, transform: (value: A) => B): Call<B> {
  const { abort, refuse } = call;
  const promise = call.promise.then((value) => {
    try {
      return transform(value);
    } catch (error) {
      refuse?.();
      throw error;
    }
  });
  return { promise, abort, refuse };
}
