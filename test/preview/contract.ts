// What the build hands to the page's runtime: the shapes of app.json, of page configuration and of one compiled component.
// Apart, because Node code and browser code both import it.

export type Theme = 'light' | 'dark';

/** Window fields of app.json and of a page's json. Colours may be `@names` of theme.json until they are resolved. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  backgroundTextStyle?: string;
  enablePullDownRefresh?: boolean;
  /** CSS pixels from the bottom at which onReachBottom fires; 50 when absent. */
  onReachBottomDistance?: number;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  /** The app draws it itself, in custom-tab-bar/. */
  custom?: boolean;
  list: TabItem[];
}

export interface SubPackage {
  /** Folder, without slashes around it. */
  root: string;
  name?: string;
  /** Starts without the main package, and knows nothing of it. */
  independent?: boolean;
}

/** What is fetched in the background once its page is open; on Wi-Fi only unless `network` is `all`. */
export interface PreloadRule {
  network?: string;
  /** Roots or names. */
  packages: string[];
}

export interface AppConfig {
  /** Every page, those of subpackages included, without a leading slash. */
  pages: string[];
  window?: WindowConfig;
  tabBar?: TabBarConfig;
  darkmode?: boolean;
  packages?: SubPackage[];
  preloadRule?: Record<string, PreloadRule>;
  /** The content of theme.json. */
  theme?: Record<Theme, Record<string, string>>;
}

/** A component's or page's json, as far as the preview reads it. */
export interface ComponentJson extends WindowConfig {
  usingComponents?: Record<string, string>;
  componentPlaceholder?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  styleIsolation?: string;
  pureDataPattern?: string;
}

export interface CompiledComponent {
  /** Path inside the mini program, without extension: `pages/list/list`. */
  id: string;
  isPage: boolean;
  /** Class prefix of the component's style scope; '' for pages, which share the app's scope. */
  prefix: string;
  json: ComponentJson;
}

/** Every host where a list is absent. */
export interface Hosts {
  requests?: string[];
  downloads?: string[];
}

/** Everything the runtime needs to start, apart from the app's code. `groups` is compiled WXML by path. */
export interface AppBundle {
  app: AppConfig;
  groups: Record<string, unknown>;
  /** Compiled CSS by component id, and `app` for app.wxss. */
  styles: Record<string, string>;
  /** Hosts that requests and downloads may go to (`localhost:4000`). */
  hosts?: Hosts;
  /** Somebody else's app: the page lists what it cannot do, see ForeignNotes. */
  isForeign?: boolean;
}

/** What the preview's server answers at `/problems` for a foreign app. */
export interface ForeignNotes {
  /** What the build found broken or not supported. */
  problems: { where: string; what: string }[];
  /** Names after `wx.` in the app's scripts, with the file that has them. */
  apis: Record<string, string>;
}

/** What the bundle calls, in this order: runApp once, define for each component, start once. */
export interface Runtime {
  runApp(load: () => unknown): void;
  define(component: CompiledComponent, load: () => unknown): void;
  start(): void;
}
