// Computes what the shell shows for the page on top, from app.json, the page's json and what the app has changed since.
import type { AppConfig, ComponentJson, WindowConfig } from '../contract';
import type { OpenPage } from './open-page';
import type { PageStack } from './page-stack';
import type { ShareKind } from './share';
import type { ShellView } from './shell-link';
import type { ThemeState } from './theme';

export interface WindowConfigs {
  /** app.json's window, the page's own fields over it, then what the app set; `@names` looked up. */
  of(page: OpenPage): WindowConfig;
  addPage(path: string, json: ComponentJson): void;
}

export function createWindowConfigs(app: AppConfig, theme: ThemeState): WindowConfigs {
  const pageJson = new Map<string, ComponentJson>();
  return {
    of: (page) => ({ ...theme.resolve({ ...app.window, ...pageJson.get(page.path) }), ...page.bar }),
    addPage: (path, json) => void pageJson.set(path, json),
  };
}

export function shellView(
  page: OpenPage,
  { app, stack, theme, configs }: { app: AppConfig; stack: PageStack; theme: ThemeState; configs: WindowConfigs },
  shares: ShareKind[],
): ShellView {
  const config = configs.of(page);
  const isRoot = stack.pages.length === 1;
  return {
    title: config.navigationBarTitleText ?? '',
    barBackground: config.navigationBarBackgroundColor ?? '#000000',
    barColor: config.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff',
    hasBar: config.navigationStyle !== 'custom',
    canGoBack: !isRoot,
    canGoHome: isRoot && !stack.isTab(page.path) && page.path !== app.pages[0],
    tabs: isRoot && stack.isTab(page.path) ? tabsView(page.path, app, theme) : null,
    shares,
  };
}

function tabsView(active: string, app: AppConfig, theme: ThemeState): ShellView['tabs'] {
  if (!app.tabBar) return null;
  const { list, color, selectedColor, backgroundColor, borderStyle } = theme.resolve(app.tabBar);
  return {
    items: list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
      const isActive = pagePath === active;
      const icon = isActive ? selectedIconPath : iconPath;
      return { path: pagePath, text, icon: icon ? `/${icon.replace(/^\//, '')}` : '', isActive };
    }),
    color: color ?? '#7d7e80',
    selectedColor: selectedColor ?? '#1aad19',
    background: backgroundColor ?? '#ffffff',
    border: borderStyle === 'white' ? 'rgba(255, 255, 255, 0.2)' : 'rgba(0, 0, 0, 0.15)',
  };
}
