/** The title of the navigation bar in the reader's language; the page's JSON holds it in Chinese. */
import { appRoot } from './app-root';

/** Does nothing in single-page mode, which bans every call to the bar. */
export function setBarTitle(title: string): void {
  if (!appRoot().device.isSinglePage) void wx.setNavigationBarTitle({ title });
}
