// The page stack and WeChat's rules for moving in it. Tab pages stay alive while another tab is shown.
import type { AppConfig } from '../contract';
import { EventChannel } from './event-channel';
import { createPage, type OpenPage } from './open-page';
import type { Framework } from './framework';
import { parsePageUrl, type PageAddress } from './url';

const MAX_PAGES = 10;

export interface PageStack {
  readonly pages: readonly OpenPage[];
  top(): OpenPage | undefined;
  isTab(path: string): boolean;
  has(path: string): boolean;
  /** `channel` joins the page that opens and the one that is opened. */
  navigateTo(url: string, channel: EventChannel): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  switchTab(url: string): void;
  navigateBack(delta?: number): void;
}

/** How the last move changed the stack: a deeper page is a step that the browser's back button may undo. */
export type Move = 'deeper' | 'other';

/** `onMove` is called after each change of the top page. Moves throw, with WeChat's wording, what WeChat refuses. */
export function createPageStack(framework: Framework, app: AppConfig, onMove: (move: Move) => void): PageStack {
  const pages: OpenPage[] = [];
  const tabPaths = new Set(app.tabBar?.list.map((tab) => tab.pagePath));
  const keptTabs = new Map<string, OpenPage>();
  const top = (): OpenPage | undefined => pages.at(-1);

  function known(url: string): PageAddress {
    const address = parsePageUrl(url);
    if (!app.pages.includes(address.path)) throw new Error(`page "${address.path}" is not found`);
    return address;
  }

  function open(address: PageAddress, channel = new EventChannel()): void {
    const page = createPage(framework, address, channel);
    pages.push(page);
    if (tabPaths.has(page.path)) keptTabs.set(page.path, page);
    page.start();
    if (top() === page) page.show();
  }

  function close(page: OpenPage): void {
    keptTabs.delete(page.path);
    page.destroy();
  }

  function closeAll(): void {
    for (const page of new Set([...pages.splice(0).reverse(), ...keptTabs.values()])) close(page);
  }

  return {
    pages,
    top,
    isTab: (path) => tabPaths.has(path),
    has: (path) => app.pages.includes(path),
    navigateTo(url, channel) {
      const address = known(url);
      if (tabPaths.has(address.path)) throw new Error('can not navigateTo a tabbar page');
      if (pages.length >= MAX_PAGES) throw new Error('webview count limit exceed');
      top()?.hide();
      open(address, channel);
      onMove('deeper');
    },
    redirectTo(url) {
      const address = known(url);
      if (tabPaths.has(address.path)) throw new Error('can not redirectTo a tabbar page');
      const leaving = pages.pop();
      if (leaving) close(leaving);
      open(address);
      onMove('other');
    },
    reLaunch(url) {
      const address = known(url);
      closeAll();
      open(address);
      onMove('other');
    },
    switchTab(url) {
      const { path, query } = known(url);
      if (Object.keys(query).length > 0) console.warn('wx.switchTab: url 不支持 queryString');
      if (!tabPaths.has(path)) throw new Error('can not switch to no-tabBar page');
      const kept = keptTabs.get(path);
      for (const page of pages.splice(0).reverse()) {
        if (page === kept) continue;
        if (keptTabs.get(page.path) === page) page.hide();
        else close(page);
      }
      if (kept) {
        pages.push(kept);
        kept.show();
      } else open(parsePageUrl(`/${path}`));
      onMove('other');
    },
    navigateBack(delta = 1) {
      const count = Math.min(delta, pages.length - 1);
      if (count < 1) throw new Error('cannot navigate back at first page');
      for (const page of pages.splice(pages.length - count).reverse()) close(page);
      top()?.show();
      onMove('other');
    },
  };
}
