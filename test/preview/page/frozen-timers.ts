// Timers of a mini program in the background: five seconds after it is hidden they stand still, and what fell due meanwhile
// runs when it comes back (platform: life cycle and routes).
import { createListeners, type Listeners } from './listeners';
import { appTasks } from './rules/app-scope';

const FREEZE_MS = 5000;

type Task = () => void;

export interface Freezer {
  readonly isFrozen: boolean;
  /** Called when the freeze begins; requests in flight end then. */
  readonly freezes: Listeners<undefined>;
  /** Begins the five seconds. */
  leave(): void;
  /** Ends the freeze and runs what waited. */
  comeBack(): void;
}

/** Replaces the timers of this window; those set earlier are not held. */
export function installFreezer(): Freezer {
  const nativeTimeout = window.setTimeout.bind(window);
  const nativeInterval = window.setInterval.bind(window);
  const freezes = createListeners<undefined>();
  const waiting = new Set<Task>();
  let isFrozen = false;
  let timer = 0;

  /** An interval that fell due several times runs once, so a task waits as itself. The preview's own timers go on. */
  function held(handler: TimerHandler, parts: unknown[]): TimerHandler {
    if (typeof handler !== 'function' || !appTasks.has(handler)) return handler;
    const task = (): void => {
      if (isFrozen) waiting.add(task);
      else Reflect.apply(handler, undefined, parts);
    };
    return task;
  }

  Object.assign(window, {
    setTimeout: (handler: TimerHandler, ms?: number, ...parts: unknown[]) =>
      nativeTimeout(held(handler, parts), ms, ...parts),
    setInterval: (handler: TimerHandler, ms?: number, ...parts: unknown[]) =>
      nativeInterval(held(handler, parts), ms, ...parts),
  });

  return {
    get isFrozen() {
      return isFrozen;
    },
    freezes,
    leave() {
      window.clearTimeout(timer);
      timer = nativeTimeout(() => {
        isFrozen = true;
        freezes.emit(undefined);
      }, FREEZE_MS);
    },
    comeBack() {
      window.clearTimeout(timer);
      isFrozen = false;
      const due = [...waiting];
      waiting.clear();
      for (const task of due) task();
    },
  };
}
