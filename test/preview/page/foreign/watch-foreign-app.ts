// Somebody else's app: lists on the page what the build found, which functions of wx its scripts name and nobody has here,
// and what goes wrong while it runs.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { ForeignNotes } from '../../contract';
import { createProblemList } from './problem-list';

/** The wx that the app is to get: a name that it lacks is listed when it is asked for, and is undefined as on a phone. */
export function watchForeignApp(wx: Record<string, unknown>): Record<string, unknown> {
  const list = createProblemList();

  function tell(where: string, what: string): void {
    if (list.add(where, what)) void fetch('/problems', { method: 'POST', body: `${where}: ${what}` });
  }

  void fetch('/problems')
    .then((answer) => answer.json() as Promise<ForeignNotes>)
    .then(({ problems, apis }) => {
      for (const { where, what } of problems) list.add(where, what);
      for (const [name, file] of Object.entries(apis))
        if (!(name in wx)) tell(`wx.${name}`, `is missing; used in ${file}`);
    });
  window.addEventListener('error', ({ message }) => tell('while running', message));
  // Errors in handlers and lifetimes end in the framework.
  glassEasel.addGlobalErrorListener((error: unknown) => {
    tell('while running', String(error));
  });
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    tell('while running', reasonOf(reason));
  });

  return new Proxy(wx, {
    get(target, name, receiver): unknown {
      if (typeof name === 'string' && !(name in target)) tell(`wx.${name}`, 'is missing; asked for while running');
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

/** wx functions reject with `{ errMsg }`. */
function reasonOf(reason: unknown): string {
  const hasWords = typeof reason === 'object' && reason !== null && 'errMsg' in reason;
  return hasWords ? String(reason.errMsg) : String(reason);
}
