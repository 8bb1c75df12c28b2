// The app's own tab bar (`tabBar.custom`): one instance of custom-tab-bar/index for each tab page, which `this.getTabBar()`
// gives (platform: UI).
import { component } from 'glass-easel-miniprogram-adapter';
import type { glassEasel, Root } from 'glass-easel-miniprogram-adapter';
import type { AppConfig } from '../contract';
import { frameworkElementOf } from './events';
import type { Framework } from './framework';
import type { OpenPage } from './open-page';
import type { PageStack } from './page-stack';

const COMPONENT = 'custom-tab-bar/index';

interface Caller {
  _$?: glassEasel.GeneralComponent;
}

/** Answers what to call after each move: the tab page on top gets its bar. */
export function createCustomTabBars(framework: Framework, app: AppConfig, stack: PageStack): () => void {
  if (!app.tabBar?.custom) return () => undefined;
  const bars = new WeakMap<Element, Root>();

  function barOf(page: Element): Root {
    const known = bars.get(page);
    if (known) return known;
    const root = framework.associated.createRoot('wx-custom-tab-bar', framework.space, COMPONENT);
    bars.set(page, root);
    const slot = page.appendChild(document.createElement('div'));
    root.attach(
      page as unknown as glassEasel.GeneralBackendElement,
      slot as unknown as glassEasel.GeneralBackendElement,
    );
    return root;
  }

  function pageOf({ _$: caller }: Caller): Element | null {
    const element = caller?.getBackendElement() as unknown as Element | null | undefined;
    return element?.closest('[data-page]') ?? null;
  }

  Object.assign(component.ComponentCaller.prototype, {
    getTabBar(this: Caller, listener?: (bar: unknown) => void): unknown {
      const page = pageOf(this);
      const isTab = page instanceof HTMLElement && stack.isTab(page.dataset.page ?? '');
      const bar = isTab && frameworkElementOf(page) ? barOf(page).get() : null;
      listener?.(bar);
      return bar;
    },
  });

  return () => {
    const page: OpenPage | undefined = stack.top();
    if (page && stack.isTab(page.path)) barOf(page.element);
  };
}
