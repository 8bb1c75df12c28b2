// The functions of the tab bar, of the loading sign and of the home button.
import type { TabBarConfig, TabItem } from '../../contract';
import type { Chrome } from '../chrome';
import type { OpenPage } from '../open-page';
import { answering, Failure } from './answer';

interface ItemOptions extends Partial<TabItem> {
  index: number;
}

interface Parts {
  chrome: Chrome;
  top: () => OpenPage | undefined;
  isTabPage: () => boolean;
  refresh: () => void;
}

const MAX_BADGE = 4;

export function createTabBar({ chrome, top, isTabPage, refresh }: Parts): Record<string, unknown> {
  /** Tab functions work on tab pages only. */
  const onTab = <O extends object>(name: string, change: (options: O) => void): unknown => {
    return answering(name, (options: O) => {
      if (!isTabPage()) throw new Failure('not TabBar page');
      change(options);
      refresh();
    });
  };
  const onPage = (name: string, change: (page: OpenPage) => void): unknown => {
    return answering(name, () => {
      const page = top();
      if (page) change(page);
      refresh();
    });
  };

  return {
    setTabBarItem: onTab('setTabBarItem', ({ index, text, iconPath, selectedIconPath }: ItemOptions) => {
      const given = Object.entries({ text, iconPath, selectedIconPath }).filter(([, value]) => value !== undefined);
      chrome.tabItems.set(index, { ...chrome.tabItems.get(index), ...Object.fromEntries(given) });
    }),
    setTabBarStyle: onTab('setTabBarStyle', ({ color, selectedColor, backgroundColor, borderStyle }: TabBarConfig) => {
      const given = { color, selectedColor, backgroundColor, borderStyle };
      const known = Object.entries(given).filter(([, value]) => value !== undefined);
      Object.assign(chrome.tabStyle, Object.fromEntries(known));
    }),
    setTabBarBadge: onTab('setTabBarBadge', ({ index, text }: { index: number; text: string }) => {
      chrome.badges.set(index, text.length > MAX_BADGE ? '...' : text);
    }),
    removeTabBarBadge: onTab('removeTabBarBadge', ({ index }: { index: number }) => void chrome.badges.delete(index)),
    showTabBarRedDot: onTab('showTabBarRedDot', ({ index }: { index: number }) => void chrome.badges.set(index, '')),
    hideTabBarRedDot: onTab('hideTabBarRedDot', ({ index }: { index: number }) => void chrome.badges.delete(index)),
    hideTabBar: onTab('hideTabBar', () => void (chrome.isTabBarHidden = true)),
    showTabBar: onTab('showTabBar', () => void (chrome.isTabBarHidden = false)),
    showNavigationBarLoading: onPage('showNavigationBarLoading', (page) => void chrome.loading.add(page)),
    hideNavigationBarLoading: onPage('hideNavigationBarLoading', (page) => void chrome.loading.delete(page)),
    hideHomeButton: onPage('hideHomeButton', (page) => void chrome.withoutHome.add(page)),
  };
}
