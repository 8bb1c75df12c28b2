// wx.navigateTo and the other ways to move between pages.
import { closePageContainer } from '../builtins/page-container';
import { EventChannel } from '../event-channel';
import type { PageStack } from '../page-stack';
import { absolutePageUrl } from '../url';
import { answering } from './answer';

interface UrlOptions {
  url: string;
  /** Listeners for what the opened page emits. */
  events?: Record<string, (...args: unknown[]) => void>;
}

export function createNavigation(stack: PageStack) {
  const absolute = (url: string): string => absolutePageUrl(url, stack.top()?.path ?? '');
  return {
    navigateTo: answering('navigateTo', ({ url, events = {} }: UrlOptions) => {
      const eventChannel = new EventChannel();
      for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener);
      stack.navigateTo(absolute(url), eventChannel);
      return { eventChannel };
    }),
    redirectTo: answering('redirectTo', ({ url }: UrlOptions) => stack.redirectTo(absolute(url))),
    reLaunch: answering('reLaunch', ({ url }: UrlOptions) => stack.reLaunch(absolute(url))),
    switchTab: answering('switchTab', ({ url }: UrlOptions) => stack.switchTab(absolute(url))),
    navigateBack: answering('navigateBack', ({ delta }: { delta?: number }) => {
      if (!closePageContainer()) stack.navigateBack(delta);
    }),
  };
}
