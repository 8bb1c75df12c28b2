// The scope that app code runs in: a global object without a browser in it, no eval, timers that end a tap's turn.
import { PHONE_NAMES } from './phone-names';
import { StrictDate } from './strict-date';
import { endTap } from './tap-state';

type Task = (...input: unknown[]) => void;

/** Tasks that the app put off, to tell its timers from the preview's own. */
export const appTasks = new WeakSet();

/** The values that take the place of the browser's, by name; `globalThis` among them. */
export function createAppScope(): Record<string, unknown> {
  const appGlobal: Record<string, unknown> = {};
  const GuardedFunction = functionWithout(appGlobal);
  const scope: Record<string, unknown> = {
    globalThis: appGlobal,
    Date: StrictDate,
    Function: GuardedFunction,
    eval: () => refuseCode('eval'),
    setTimeout: timer('setTimeout'),
    setInterval: timer('setInterval'),
  };
  for (const name of PHONE_NAMES) {
    const isOwn = name in scope;
    Object.defineProperty(appGlobal, name, {
      get: () => (isOwn ? scope[name] : (Reflect.get(window, name) as unknown)),
      set: (value: unknown) => void Object.defineProperty(appGlobal, name, { value, writable: true }),
      configurable: true,
    });
  }
  closeConstructors(GuardedFunction);
  return scope;
}

/** Function as phones have it: `new Function('return this')` gives the global object, all other code is refused. */
function functionWithout(appGlobal: object): FunctionConstructor {
  return new Proxy(Function, {
    construct: (_target, parts: unknown[]) => made(parts),
    apply: (_target, _this, parts: unknown[]) => made(parts),
  });

  function made(parts: unknown[]): () => object {
    const isHarmless = parts.length === 1 && /^\s*return this;?\s*$/.test(String(parts[0]));
    return isHarmless ? () => appGlobal : refuseCode('new Function');
  }
}

function refuseCode(what: string): never {
  throw new EvalError(`${what} is not allowed in a mini program`);
}

/** `(() => {}).constructor` is Function as well, and so are those of async functions and generators. */
function closeConstructors(GuardedFunction: FunctionConstructor): void {
  const samples = [() => undefined, async () => undefined, counting];
  for (const sample of samples) {
    const prototype = Object.getPrototypeOf(sample) as object;
    Object.defineProperty(prototype, 'constructor', { value: GuardedFunction, configurable: true });
  }
}

function* counting(): Generator<number> {
  yield 0;
}

/** The window's timer is looked up at each use: it may be frozen or measured. */
function timer(name: 'setTimeout' | 'setInterval') {
  return (task: Task, ms?: number, ...input: unknown[]): number => {
    if (typeof task !== 'function') refuseCode('a timer of a string');
    const run = (): void => {
      endTap();
      task(...input);
    };
    appTasks.add(run);
    return window[name](run, ms);
  };
}
