// The App instance and its life: launch, show, hide, errors. wx.onAppShow and its kin listen here too.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { createListeners, type Listeners } from './listeners';
import type { Referrer } from './settings';
import type { Query } from './url';

export interface LaunchOptions {
  path: string;
  query: Query;
  scene: number;
  apiCategory: string;
  referrerInfo: Referrer;
}

export interface PageNotFound {
  path: string;
  query: Query;
  isEntryPage: boolean;
}

export interface AppLife {
  readonly instance: Record<string, unknown> | undefined;
  readonly launchOptions: LaunchOptions;
  readonly events: {
    show: Listeners<LaunchOptions>;
    hide: Listeners<undefined>;
    error: Listeners<string>;
    rejection: Listeners<{ reason: unknown; promise: Promise<unknown> }>;
    notFound: Listeners<PageNotFound>;
  };
  /** `isLate` where the app started without its main package: what was shown then is not told again. */
  launch(isLate?: boolean): void;
  /** Calls a method of the App when it has one. */
  call(name: string, ...args: unknown[]): boolean;
  reportPageNotFound(page: PageNotFound): boolean;
}

/** `launchOptions` are known before App() runs, because the app's code may ask for them while it is read. */
export function createAppLife(launchOptions: LaunchOptions): AppLife {
  let instance: Record<string, unknown> | undefined;
  /** What getApp gives before App() has run, to who asks for it; its fields go over into the App. */
  let standIn: Record<string, unknown> | undefined;
  const events: AppLife['events'] = {
    show: createListeners(),
    hide: createListeners(),
    error: createListeners(),
    rejection: createListeners(),
    notFound: createListeners(),
  };

  function call(name: string, ...args: unknown[]): boolean {
    const method = instance?.[name];
    if (typeof method !== 'function') return false;
    method.apply(instance, args);
    return true;
  }

  function reportAppError(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    call('onError', text);
    events.error.emit(text);
  }

  Object.assign(globalThis, {
    App(definition: Record<string, unknown>) {
      instance = Object.assign(definition, standIn);
    },
    getApp: (options?: { allowDefault?: boolean }) =>
      instance ?? (options?.allowDefault ? (standIn ??= {}) : undefined),
  });
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error: unknown) => {
    console.error(error);
    reportAppError(error);
    return false;
  });
  window.addEventListener('error', ({ error, message }: { error: unknown; message: string }) => {
    reportAppError(error ?? message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    const { promise } = event;
    const reason: unknown = event.reason;
    call('onUnhandledRejection', { reason, promise });
    events.rejection.emit({ reason, promise });
  });

  return {
    get instance() {
      return instance;
    },
    launchOptions,
    events,
    launch(isLate = false) {
      // An error in either does not keep the first page from opening.
      for (const name of ['onLaunch', 'onShow']) {
        try {
          call(name, launchOptions);
        } catch (error) {
          reportError(error);
        }
      }
      if (!isLate) events.show.emit(launchOptions);
    },
    call,
    reportPageNotFound(page) {
      events.notFound.emit(page);
      return call('onPageNotFound', page);
    },
  };
}
