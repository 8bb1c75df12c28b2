// How wx functions answer: callbacks and, when the app passed none, a promise.

export interface Callbacks {
  success?(result: object): void;
  fail?(result: { errMsg: string; errno?: number }): void;
  complete?(result: object): void;
}

/**
 * Makes an asynchronous wx function of `run`, which returns (or promises) the fields of the result. What `run` throws
 * becomes `<name>:fail <message>`.
 */
export function answering<O extends object>(name: string, run: (options: O) => object | void | Promise<object | void>) {
  return (options?: O & Callbacks): Promise<object> | undefined => {
    const { success, fail, complete } = options ?? ({} as Callbacks);
    const answer = new Promise<object | void>((resolve) => resolve(run(options ?? ({} as O))));
    const settled = answer.then(
      (fields) => {
        const result = { errMsg: `${name}:ok`, ...fields };
        success?.(result);
        complete?.(result);
        return result;
      },
      (error: unknown) => {
        const result = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
        fail?.(result);
        complete?.(result);
        if (success || fail || complete) return result;
        throw result;
      },
    );
    return success || fail || complete ? undefined : settled;
  };
}
