// wx.navigateTo and the other ways to move between pages.
import { closePageContainer } from '../builtins/page-container';
import { EventChannel } from '../event-channel';
import type { PageStack } from '../page-stack';
import { absolutePageUrl } from '../url';
import { answering } from './answer';
import type { NotedEntry } from './performance';

interface UrlOptions {
  url: string;
  /** Listeners for what the opened page emits. */
  events?: Record<string, (...args: unknown[]) => void>;
}

/** Every move is noted as a `route` of wx.getPerformance. */
export function createNavigation(stack: PageStack, note: (entry: NotedEntry) => void) {
  const absolute = (url: string): string => absolutePageUrl(url, stack.top()?.path ?? '');
  const move = (navigationType: string, act: () => void): void => {
    const startTime = Date.now();
    act();
    const duration = Date.now() - startTime;
    note({ entryType: 'navigation', name: 'route', navigationType, startTime, duration, path: stack.top()?.path });
  };
  return {
    navigateTo: answering('navigateTo', ({ url, events = {} }: UrlOptions) => {
      const eventChannel = new EventChannel();
      for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener);
      move('navigateTo', () => stack.navigateTo(absolute(url), eventChannel));
      return { eventChannel };
    }),
    redirectTo: answering('redirectTo', ({ url }: UrlOptions) =>
      move('redirectTo', () => stack.redirectTo(absolute(url))),
    ),
    reLaunch: answering('reLaunch', ({ url }: UrlOptions) => move('reLaunch', () => stack.reLaunch(absolute(url)))),
    switchTab: answering('switchTab', ({ url }: UrlOptions) => move('switchTab', () => stack.switchTab(absolute(url)))),
    navigateBack: answering('navigateBack', ({ delta }: { delta?: number }) => {
      if (!closePageContainer()) move('navigateBack', () => stack.navigateBack(delta));
    }),
  };
}
