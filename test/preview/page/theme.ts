// Light or dark: follows the system until the preview's reader chooses. Marks <html data-theme>, which the compiled
// `@media (prefers-color-scheme)` rules ask for, and resolves theme.json's `@names`.
import type { AppConfig, Theme } from '../contract';
import { createListeners, type Listeners } from './listeners';
import type { ThemeChoice } from './settings';

export interface ThemeState {
  readonly current: Theme;
  readonly changes: Listeners<{ theme: Theme }>;
  choose(choice: ThemeChoice): void;
  /** A copy of a configuration with its `@name` values looked up for the current theme. */
  resolve<T extends object>(config: T): T;
}

export function createTheme(app: AppConfig, initial: ThemeChoice): ThemeState {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const changes = createListeners<{ theme: Theme }>();
  let choice = initial;
  let current = effective();

  function effective(): Theme {
    if (choice !== 'system') return choice;
    return system.matches ? 'dark' : 'light';
  }

  function mark(): void {
    document.documentElement.dataset.theme = current;
    document.documentElement.style.colorScheme = current;
  }

  function update(): void {
    if (effective() === current) return;
    current = effective();
    mark();
    changes.emit({ theme: current });
  }

  /** Without `darkmode` WeChat takes the light values. */
  function lookUp(value: unknown): unknown {
    if (typeof value !== 'string' || !value.startsWith('@')) return value;
    return app.theme?.[app.darkmode ? current : 'light'][value.slice(1)] ?? value;
  }

  function resolved(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return lookUp(value);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolved(entry)]));
  }

  mark();
  system.addEventListener('change', update);
  return {
    get current() {
      return current;
    },
    changes,
    choose(next) {
      choice = next;
      update();
    },
    resolve: <T extends object>(config: T) => resolved(config) as T,
  };
}
