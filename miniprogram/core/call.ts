/** Something under way that can be given up: the promise of its answer and the way to stop it. */

export interface Call<T> {
  promise: Promise<T>;
  /** The promise then fails with `cancelled`; harmless when it has already ended. */
  abort: () => void;
}

/** The same call with its answer transformed; what `transform` throws becomes the call's failure. */
export function mapCall<A, B>(call: Call<A>, transform: (value: A) => B): Call<B> {
  return { promise: call.promise.then(transform), abort: call.abort };
}
