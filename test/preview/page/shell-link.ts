// The two sides of the preview talk through these objects: the shell draws bars and menus, the page runs the app.
import type { Measure } from './measure/recording';
import type { OpenPage } from './open-page';
import type { Settings } from './settings';
import type { ShareCard, ShareKind } from './share';

export interface TabView {
  path: string;
  text: string;
  /** Address of the icon for the state the tab is in; '' when the app gives none. */
  icon: string;
  isActive: boolean;
}

/** What the shell shows around the page on top. Colours are CSS colours. */
export interface ShellView {
  title: string;
  barBackground: string;
  barColor: string;
  hasBar: boolean;
  canGoBack: boolean;
  canGoHome: boolean;
  tabs: { items: TabView[]; color: string; selectedColor: string; background: string; border: string } | null;
  /** What the page's menu offers. */
  shares: ShareKind[];
}

export interface Shell {
  readonly settings: Settings;
  connect(miniProgram: MiniProgram): void;
  update(view: ShellView): void;
  showCard(card: ShareCard): void;
  /** A full-page text in place of the app, for a build that failed or a page that does not exist. */
  showFailure(text: string): void;
}

/** `window.mp` in the page's frame: the running app, for the shell and for tests. */
export interface MiniProgram {
  readonly app: Record<string, unknown> | undefined;
  readonly pages: readonly OpenPage[];
  /** Text of the last wx.setClipboardData. */
  readonly clipboard: string;
  readonly lastShare: ShareCard | undefined;
  top(): OpenPage | undefined;
  /** Opens a url as the address bar does: everything else is closed. */
  relaunch(url: string): void;
  back(delta?: number): void;
  home(): void;
  switchTab(path: string): void;
  share(kind: ShareKind): Promise<ShareCard>;
  chooseTheme(choice: Settings['theme']): void;
  warnMemory(level?: number): void;
  /** Only in a preview that was opened with `?measure`. */
  readonly measure: Measure | undefined;
}

declare global {
  interface Window {
    shell?: Shell;
    mp?: MiniProgram;
  }
}
