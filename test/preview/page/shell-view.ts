// Computes what the shell shows for the page on top, from app.json, the page's json and what the app has changed since.
import type { AppConfig, ComponentJson, WindowConfig } from '../contract';
import { createChrome, type Chrome } from './chrome';
import type { OpenPage } from './open-page';
import type { PageStack } from './page-stack';
import type { ShareKind } from './share';
import type { ShellView } from './shell-link';
import type { ThemeState } from './theme';

export interface WindowConfigs {
  readonly chrome: Chrome;
  /** app.json's window, the page's own fields over it, then what the app set; `@names` looked up. */
  of(page: OpenPage): WindowConfig;
  addPage(path: string, json: ComponentJson): void;
}

export function createWindowConfigs(app: AppConfig, theme: ThemeState): WindowConfigs {
  const pageJson = new Map<string, ComponentJson>();
  return {
    chrome: createChrome(),
    of: (page) => ({ ...theme.resolve({ ...app.window, ...pageJson.get(page.path) }), ...page.bar }),
    addPage: (path, json) => void pageJson.set(path, json),
  };
}

interface Parts {
  app: AppConfig;
  stack: PageStack;
  theme: ThemeState;
  configs: WindowConfigs;
}

export function shellView(page: OpenPage, { app, stack, theme, configs }: Parts, shares: ShareKind[]): ShellView {
  const config = configs.of(page);
  const { chrome } = configs;
  const isRoot = stack.pages.length === 1;
  const isHomeKnown = !stack.isTab(page.path) && page.path !== app.pages[0];
  return {
    title: config.navigationBarTitleText ?? '',
    barBackground: config.navigationBarBackgroundColor ?? '#000000',
    barColor: config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff',
    hasBar: config.navigationStyle !== 'custom',
    isLoading: chrome.loading.has(page),
    canGoBack: !isRoot,
    canGoHome: isRoot && isHomeKnown && !chrome.withoutHome.has(page),
    tabs: isRoot && stack.isTab(page.path) && !chrome.isTabBarHidden ? tabsView(page.path, app, theme, chrome) : null,
    shares,
    theme: theme.current,
  };
}

function tabsView(active: string, app: AppConfig, theme: ThemeState, chrome: Chrome): ShellView['tabs'] {
  if (!app.tabBar || app.tabBar.custom) return null;
  const bar = theme.resolve({ ...app.tabBar, ...chrome.tabStyle });
  return {
    items: bar.list.map((item, index) => {
      const { text, iconPath, selectedIconPath } = { ...item, ...theme.resolve(chrome.tabItems.get(index) ?? {}) };
      const isActive = item.pagePath === active;
      const icon = isActive ? selectedIconPath : iconPath;
      return {
        path: item.pagePath,
        text,
        icon: icon ? `/${icon.replace(/^\//, '')}` : '',
        isActive,
        badge: chrome.badges.get(index) ?? null,
      };
    }),
    color: bar.color ?? '#7d7e80',
    selectedColor: bar.selectedColor ?? '#1aad19',
    background: bar.backgroundColor ?? '#ffffff',
    border: bar.borderStyle === 'white' ? 'rgba(255, 255, 255, 0.2)' : 'rgba(0, 0, 0, 0.15)',
  };
}
