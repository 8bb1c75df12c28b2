// The runtime of the page's frame: puts the parts together and starts the app. The app's bundle calls createRuntime.
import type { AppBundle, Runtime } from '../contract';
import { createAddressBar } from './address-bar';
import { createAppLife, type LaunchOptions } from './app-life';
import { bindBuiltIns } from './builtins/bind';
import { applyPageMeta } from './builtins/page-meta';
import { defineRootPortal } from './builtins/root-portal';
import { defineTaroElements } from './builtins/taro';
import { createCustomTabBars } from './custom-tab-bar';
import { createDefinitions } from './definitions';
import { watchForeignApp } from './foreign/watch-foreign-app';
import { applyAppStyles, createFramework } from './framework';
import { watchLongpress } from './longpress';
import { startMeasuring } from './measure/start';
import { createPageStack } from './page-stack';
import { installPlainEvents } from './plain-events';
import { createPullDown } from './pull-down';
import { installQueries } from './queries/install';
import { fireReadyLifetimes } from './ready';
import { watchResize } from './resize';
import { watchPageScroll } from './scroll';
import { guardWx } from './rules/guard-wx';
import { setHostLists } from './rules/hosts';
import { createPackages, waitForPackages } from './rules/packages';
import { ruleSettings } from './rules/rule-settings';
import { installSetDataRules } from './rules/set-data';
import { asSinglePage, drawSinglePageBar } from './rules/single-page';
import { readSettings, type Settings } from './settings';
import { createSharing } from './share';
import { createWindowConfigs, shellView } from './shell-view';
import { createTheme } from './theme';
import { parsePageUrl } from './url';
import { createWx } from './wx/create-wx';
import { installWxsGlobals } from './wxs-globals';

// Compiled WXS runs while the bundle is read, before it calls createRuntime.
installWxsGlobals();

export { loadApp } from './load-app';

export function createRuntime(bundle: AppBundle): Runtime {
  const { app } = bundle;
  const shell = window.parent.shell;
  const settings = shell?.settings ?? readSettings(window.location.search);
  installQueries();
  installSetDataRules();
  installPlainEvents();
  defineTaroElements();
  defineRootPortal();
  bindBuiltIns();
  const framework = createFramework(bundle);
  const entryUrl = window.parent.location.hash.slice(1) || `/${app.pages[0] ?? ''}`;
  const life = createAppLife(launchOptionsFor(entryUrl, settings));
  const theme = createTheme(app, settings.theme);
  const packages = createPackages({
    app,
    entryPath: parsePageUrl(entryUrl).path,
    isOnWifi: () => settings.network === 'wifi',
    onChange: () => refreshShell(),
    onMain: () => life.launch(true),
    defineTogether: framework.defineTogether,
  });
  const configs = createWindowConfigs(app, theme);
  const stack = createPageStack(framework, app, (move) => {
    addressBar.record(move);
    pullDown.follow();
    drawOwnTabBar();
    packages.follow(stack.top()?.path ?? '');
    const shown = stack.top();
    if (shown) applyPageMeta(shown.element);
    applyAppStyles(!packages.isIndependent(stack.top()?.path ?? ''));
    refreshShell();
  });
  const addressBar = createAddressBar(window.parent, stack, relaunch);
  const titleOf = (page: Parameters<typeof configs.of>[0]): string => configs.of(page).navigationBarTitleText ?? '';
  const sharing = createSharing(stack.top, titleOf, (card) => shell?.showCard(card));
  const pullDown = createPullDown(stack.top, configs.of);
  if (ruleSettings.checksHosts) setHostLists(bundle.hosts ?? {});
  const parts = { app, life, stack, pullDown, settings, theme, sharing, configs, refreshShell };
  const { wx, clipboard, controls } = createWx(parts);
  const drawOwnTabBar = createCustomTabBars(framework, app, stack);

  function refreshShell(): void {
    const page = stack.top();
    if (!page) return;
    const view = shellView(page, { app, stack, theme, configs }, sharing.offered());
    shell?.update(ruleSettings.isSinglePage ? asSinglePage(view) : view);
  }

  /** Opens a url that came from outside; a page that does not exist goes to App.onPageNotFound, which may move on itself. */
  function relaunch(url: string, isEntryPage = false): void {
    const { path, query } = parsePageUrl(url);
    if (stack.has(path)) {
      if (packages.isReady(path)) stack.reLaunch(url);
      else void packages.load(path).then(() => stack.reLaunch(url));
      return;
    }
    const before = stack.top();
    life.reportPageNotFound({ path, query, isEntryPage });
    if (stack.top() === before) shell?.showFailure(`页面不存在：${path}`);
  }

  const home = (): void => relaunch(`/${app.pages[0] ?? ''}`);

  waitForPackages(wx, packages, () => stack.top()?.path ?? '');
  guardWx(wx, ruleSettings);
  const seenWx = bundle.isForeign ? watchForeignApp(wx) : wx;
  Object.assign(globalThis, { wx: seenWx, getCurrentPages: () => stack.pages.map((page) => page.instance) });
  fireReadyLifetimes(framework.space, () => stack.pages.map((page) => page.component));
  watchLongpress();
  watchPageScroll(stack.top, configs.of);
  watchResize(stack.top);
  document.addEventListener('submit', (event) => event.preventDefault(), true);
  theme.changes.on(({ theme: current }) => {
    refreshShell();
    if (app.darkmode) life.call('onThemeChange', { theme: current });
  });

  window.mp = {
    get app() {
      return life.instance;
    },
    get clipboard() {
      return clipboard.text;
    },
    get lastShare() {
      return sharing.last;
    },
    ...controls,
    pages: stack.pages,
    top: stack.top,
    packages: packages.loaded,
    packageList: packages.list,
    relaunch,
    home,
    switchTab: (path) => stack.switchTab(`/${path}`),
    share: sharing.share,
    chooseTheme: theme.choose,
    measure: startMeasuring(wx, stack.top),
  };
  shell?.connect(window.mp);

  const define = createDefinitions(framework.space, bundle.groups);
  return {
    runApp: (load) => packages.define('app', {}, load),
    define(component, load) {
      if (component.isPage) configs.addPage(component.id, component.json);
      const isLate = !packages.isReady(component.id);
      packages.define(component.id, component.json, () => {
        define(component, load);
        if (isLate && !component.isPage) framework.addLateSheet(component.id);
      });
    },
    start() {
      if (ruleSettings.isSinglePage) drawSinglePageBar();
      if (packages.hasMain) life.launch();
      else void packages.load(parsePageUrl(entryUrl).path).then(() => life.events.show.emit(life.launchOptions));
      if (!stack.top()) relaunch(entryUrl, true);
    },
  };
}

function launchOptionsFor(url: string, { scene, referrer }: Settings): LaunchOptions {
  const { path, query } = parsePageUrl(url);
  return { path, query, scene, apiCategory: ruleSettings.category, referrerInfo: referrer };
}
