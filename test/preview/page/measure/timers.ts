// Finds timers of the app that fire while another page than the one they were set on is on top.
import type { OpenPage } from '../open-page';
import { appTasks } from '../rules/app-scope';

/** A shorter one is over before a reader can leave; it only puts work off. */
const LEAST_DELAY_MS = 300;

type Start = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number;

/** Fills the list that it answers. */
export function measureTimers(top: () => OpenPage | undefined): string[] {
  const stray: string[] = [];
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const start = window[name] as unknown as Start;
    const measured: Start = (run, ms, ...args) => {
      const owner = top();
      if (owner === undefined || !appTasks.has(run)) return start(run, ms, ...args);
      if (name === 'setTimeout' && (ms ?? 0) < LEAST_DELAY_MS) return start(run, ms, ...args);
      const watched = (...input: unknown[]): void => {
        if (top() !== owner) stray.push(`${name} ${ms ?? 0} ms of ${owner.path}`);
        run(...input);
      };
      return start(watched, ms, ...args);
    };
    Object.assign(window, { [name]: measured });
  }
  return stray;
}
