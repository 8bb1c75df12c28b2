/** Records what the app asked of `wx` and settles the asynchronous calls, so each fake says only its answer. */

type Wx = WechatMiniprogram.Wx;
export type WxName = Extract<keyof Wx, string>;
type FirstArgument<N extends WxName> = Wx[N] extends (...args: infer A) => unknown ? A[0] : never;

interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
}

export class CallLog {
  private readonly entries: { name: string; argument: unknown }[] = [];
  private readonly failures = new Map<string, string>();

  record(name: string, argument: unknown): void {
    this.entries.push({ name, argument });
  }

  /** The first arguments of every call to `wx.<name>`, oldest first. */
  to<N extends WxName>(name: N): FirstArgument<N>[] {
    return this.entries.filter((entry) => entry.name === name).map((entry) => entry.argument as FirstArgument<N>);
  }

  /** The names of all calls, oldest first. */
  names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** From now on `wx.<name>` fails with `errMsg`. */
  fail(name: WxName, errMsg = `${name}:fail`): void {
    this.failures.set(name, errMsg);
  }

  /**
   * An asynchronous `wx` function: recorded, then settled in a microtask through the callbacks, or through a promise
   * when none was given (as base library 2.10.2 and later do). `answer` returns the result or throws the failure.
   */
  asynchronous(name: string, answer: (option: Record<string, unknown>) => object = () => ({})) {
    return (option: Record<string, unknown> & Callbacks = {}): Promise<unknown> | undefined => {
      this.record(name, option);
      const outcome = Promise.resolve().then(() => {
        const errMsg = this.failures.get(name);
        if (errMsg !== undefined) throw Object.assign(new Error(errMsg), { errMsg });
        return { errMsg: `${name}:ok`, ...answer(option) };
      });
      if (!option.success && !option.fail && !option.complete) return outcome;
      void outcome.then(
        (result) => {
          option.success?.(result);
          option.complete?.(result);
        },
        (error: unknown) => {
          option.fail?.(error);
          option.complete?.(error);
        },
      );
      return undefined;
    };
  }

  /** A synchronous `wx` function: recorded, then answered at once. */
  synchronous<R>(name: string, answer: (argument?: unknown) => R): (argument?: unknown) => R {
    return (argument) => {
      this.record(name, argument);
      const errMsg = this.failures.get(name);
      if (errMsg !== undefined) throw Object.assign(new Error(errMsg), { errMsg });
      return answer(argument);
    };
  }
}
