// How the running app is left and entered again: hidden, shown, opened anew from a chat, a code or another program while it
// still runs (a hot start).
import type { AppLife, LaunchOptions } from './app-life';
import type { Freezer } from './frozen-timers';
import type { PageStack } from './page-stack';
import type { Referrer } from './settings';
import { parsePageUrl } from './url';

/** Scenes without a path of their own keep the page that was open (platform: scenes). */
const KEEPS_PAGE = new Set([1001, 1023, 1038, 1089, 1090, 1103, 1104]);
const RECENTLY_USED = 1001;

export interface Way {
  scene?: number;
  /** Page url with a leading slash; the page that was open when absent. */
  url?: string;
  referrer?: Referrer;
}

export interface Entry {
  /** What wx.getEnterOptionsSync gives. */
  readonly options: LaunchOptions;
  hide(): void;
  show(way?: Way): void;
}

export function createEntry(life: AppLife, stack: PageStack, freezer: Freezer): Entry {
  let options = life.launchOptions;
  let isHidden = false;
  let isLeftByTab = false;

  function hide(): void {
    if (isHidden) return;
    isHidden = true;
    stack.top()?.hide();
    life.call('onHide');
    life.events.hide.emit(undefined);
    freezer.leave();
  }

  function comeBack(): void {
    isHidden = false;
    freezer.comeBack();
    life.call('onShow', options);
    life.events.show.emit(options);
  }

  // A browser tab that is left is a program in the background, unless it was put there already.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && !isHidden) {
      isLeftByTab = true;
      hide();
    } else if (!document.hidden && isLeftByTab) {
      isLeftByTab = false;
      comeBack();
      stack.top()?.show();
    }
  });

  return {
    get options() {
      return options;
    },
    hide,
    show({ scene = RECENTLY_USED, url, referrer = {} }: Way = {}) {
      hide();
      const { path, query } = parsePageUrl(url ?? stack.top()?.url ?? '/');
      options = { ...life.launchOptions, path, query, scene, referrerInfo: referrer };
      comeBack();
      if (url === undefined || KEEPS_PAGE.has(scene)) stack.top()?.show();
      else stack.reLaunch(url);
    },
  };
}
