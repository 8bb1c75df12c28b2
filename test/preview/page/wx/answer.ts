// How wx functions answer: callbacks and, when the app passed none, a promise.

export interface Callbacks {
  success?(result: object): void;
  fail?(result: { errMsg: string; errno?: number }): void;
  complete?(result: object): void;
}

/** Why a wx function failed, with WeChat's number where it has one. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly errno?: number,
  ) {
    super(message);
  }
}

/** The object that `fail` gets for something thrown. */
export function failureOf(name: string, error: unknown): { errMsg: string; errno?: number; errCode?: number } {
  const errMsg = `${name}:fail ${error instanceof Error ? error.message : String(error)}`;
  const errno = error instanceof Failure ? error.errno : undefined;
  return errno === undefined ? { errMsg } : { errMsg, errno, errCode: errno };
}

type Run<O> = (options: O) => object | void | Promise<object | void>;

/**
 * Makes an asynchronous wx function of `run`, which returns (or promises) the fields of the result. What `run` throws
 * becomes `<name>:fail <message>`.
 */
export function answering<O extends object>(name: string, run: Run<O>) {
  return (options?: O & Callbacks): Promise<object> | undefined => {
    const { success, fail, complete } = options ?? ({} as Callbacks);
    const settled = settle(name, run, options);
    return success || fail || complete ? void settled.catch(() => undefined) : settled;
  };
}

/** The same for functions that never give a promise (platform: JavaScript environment, exceptions). */
export function callingBack<O extends object>(name: string, run: Run<O>) {
  return (options?: O & Callbacks): void => void settle(name, run, options).catch(() => undefined);
}

function settle<O extends object>(name: string, run: Run<O>, options?: O & Callbacks): Promise<object> {
  const { success, fail, complete } = options ?? ({} as Callbacks);
  const answer = new Promise<object | void>((resolve) => resolve(run(options ?? ({} as O))));
  return answer.then(
    (fields) => {
      const result = { errMsg: `${name}:ok`, ...fields };
      success?.call(options, result);
      complete?.call(options, result);
      return result;
    },
    (error: unknown) => {
      const result = failureOf(name, error);
      fail?.call(options, result);
      complete?.call(options, result);
      throw result;
    },
  );
}
