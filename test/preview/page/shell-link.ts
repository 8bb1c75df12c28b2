// The two sides of the preview talk through these objects: the shell draws bars and menus, the page runs the app.
import type { Theme } from '../contract';
import type { Entry, Way } from './entry';
import type { Measure } from './measure/recording';
import type { OpenPage } from './open-page';
import type { PackageState } from './rules/packages';
import type { FilesState, NetworkChoice, OtherSide, Settings, StorageState, UpdateChoice } from './settings';
import type { ShareCard, ShareKind } from './share';
import type { Disk } from './wx/files/disk';
import type { Destination, Return } from './wx/other-side';
import type { DoneTask } from './wx/phone-tasks';

export interface TabView {
  path: string;
  text: string;
  /** Address of the icon for the state the tab is in; '' when the app gives none. */
  icon: string;
  isActive: boolean;
  /** '' is the red dot, null nothing. */
  badge: string | null;
}

/** What the shell shows around the page on top. Colours are CSS colours. */
export interface ShellView {
  title: string;
  barBackground: string;
  barColor: string;
  hasBar: boolean;
  isLoading: boolean;
  canGoBack: boolean;
  canGoHome: boolean;
  tabs: { items: TabView[]; color: string; selectedColor: string; background: string; border: string } | null;
  /** What the page's menu offers. */
  shares: ShareKind[];
  theme: Theme;
}

export interface Shell {
  readonly settings: Settings;
  /** Saved and user files, loaded before the page starts. */
  readonly disk: Disk;
  connect(miniProgram: MiniProgram): void;
  update(view: ShellView): void;
  showCard(card: ShareCard): void;
  /** Covers the phone's bars as what lies over the page covers it; null uncovers them. */
  cover(kind: 'dialog' | 'preview' | null): void;
  /** Shows where a jump leads, with what the other side hands back; `onReturn` is called when the reader comes back. */
  openOtherSide(destination: Destination, extraData: object, onReturn: (way: Return) => void): void;
  /** The program has ended itself: shows why, and the way to open it again. */
  showEnd(reason: string): void;
  /** Starts the program anew, as applyUpdate does. */
  restart(): void;
  /** A full-page text in place of the app, for a build that failed or a page that does not exist. */
  showFailure(text: string): void;
}

/** What the panel and tests do to the phone while the app runs. */
export interface PhoneControls {
  readonly otherSide: OtherSide;
  /** Calls, places, codes and so on that a dialog granted. */
  readonly doneTasks: readonly DoneTask[];
  chooseNetwork(choice: NetworkChoice): void;
  offerUpdate(outcome: UpdateChoice): void;
  warnMemory(level?: number): void;
  /** What is kept becomes full, spoilt or unreadable while the app runs; the address does so before it starts. */
  harmStorage(state: StorageState): void;
  harmFiles(state: FilesState): void;
  /** Puts the app into the background; its timers stop five seconds later. */
  hide: Entry['hide'];
  /** Brings it back, or opens it anew while it runs (a hot start). */
  show(way?: Way): void;
  /** What "copy link" of the menu copies; undefined when the app has not asked for the entry. */
  copyUrl(): string | undefined;
  back(delta?: number): void;
}

/** `window.mp` in the page's frame: the running app, for the shell and for tests. */
export interface MiniProgram extends PhoneControls {
  readonly app: Record<string, unknown> | undefined;
  readonly pages: readonly OpenPage[];
  /** Text of the last wx.setClipboardData. */
  readonly clipboard: string;
  readonly lastShare: ShareCard | undefined;
  /** Roots of the subpackages that are loaded. */
  readonly packages: readonly string[];
  /** Every subpackage, with how far it is. */
  packageList(): PackageState[];
  top(): OpenPage | undefined;
  /** Opens a url as the address bar does: everything else is closed. */
  relaunch(url: string): void;
  home(): void;
  switchTab(path: string): void;
  share(kind: ShareKind): Promise<ShareCard>;
  chooseTheme(choice: Settings['theme']): void;
  /** Only in a preview that was opened with `?measure`. */
  readonly measure: Measure | undefined;
}

declare global {
  interface Window {
    shell?: Shell;
    mp?: MiniProgram;
  }
}
