// What the app changed about the phone's own bars while it runs: the tab bar's items and looks, the loading sign and the home
// button of a page.
import type { TabBarConfig, TabItem } from '../contract';
import type { OpenPage } from './open-page';

export interface Chrome {
  /** Fields over app.json's tabBar. */
  tabStyle: Partial<TabBarConfig>;
  /** Fields over the items of app.json's list, by index. */
  tabItems: Map<number, Partial<TabItem>>;
  /** Text of the badge by index; '' is the red dot. */
  badges: Map<number, string>;
  isTabBarHidden: boolean;
  readonly loading: WeakSet<OpenPage>;
  readonly withoutHome: WeakSet<OpenPage>;
}

export function createChrome(): Chrome {
  return {
    tabStyle: {},
    tabItems: new Map(),
    badges: new Map(),
    isTabBarHidden: false,
    loading: new WeakSet(),
    withoutHome: new WeakSet(),
  };
}
