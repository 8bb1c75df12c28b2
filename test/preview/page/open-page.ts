// One open page: its component tree, its element, and the lifecycle calls in WeChat's order.
import type { Root } from 'glass-easel-miniprogram-adapter';
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { WindowConfig } from '../contract';
import type { EventChannel } from './event-channel';
import type { Framework } from './framework';
import type { PageAddress, Query } from './url';

/** The page as the app's code sees it (`this`, getCurrentPages). */
export interface PageInstance extends Record<string, unknown> {
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => void): void;
  route: string;
  options: Query;
}

export interface OpenPage extends PageAddress {
  readonly instance: PageInstance;
  readonly component: glassEasel.GeneralComponent;
  readonly element: HTMLElement;
  /** What wx.setNavigationBarTitle and its kin changed. */
  readonly bar: WindowConfig;
  /** The last known scrollTop, in CSS pixels. */
  scrollTop: number;
  readonly isShown: boolean;
  /** Calls a method of the page when it has one, and gives back its result. Errors go to the console. */
  call(name: string, ...args: unknown[]): unknown;
  has(name: string): boolean;
  start(): void;
  show(): void;
  hide(): void;
  destroy(): void;
}

/** Creates the page's tree in the document, hidden; `start` runs onLoad. */
export function createPage(framework: Framework, address: PageAddress, channel: EventChannel): OpenPage {
  const root: Root = framework.associated.createRoot('wx-page', framework.space, urlForProperties(address));
  const component = root.getComponent();
  const instance = root.get() as unknown as PageInstance;
  const element = component.getBackendElement() as unknown as HTMLElement;
  let isShown = false;

  Object.assign(instance, {
    route: address.path,
    options: address.query,
    getOpenerEventChannel: () => channel,
  });
  element.dataset.page = address.path;
  element.hidden = true;

  function call(name: string, ...args: unknown[]): unknown {
    const method = instance[name];
    if (typeof method !== 'function') return undefined;
    try {
      return method.apply(instance, args) as unknown;
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  const page: OpenPage = {
    ...address,
    instance,
    component,
    element,
    bar: {},
    scrollTop: 0,
    get isShown() {
      return isShown;
    },
    call,
    has: (name) => typeof instance[name] === 'function',
    start() {
      const slot = document.body.appendChild(document.createElement('div'));
      root.attach(
        document.body as unknown as glassEasel.GeneralBackendElement,
        slot as unknown as glassEasel.GeneralBackendElement,
      );
      call('onLoad', address.query);
    },
    show() {
      if (isShown) return;
      isShown = true;
      element.hidden = false;
      window.scrollTo(0, page.scrollTop);
      call('onShow');
      component.triggerPageLifetime('show', []);
      if (element.dataset.ready === undefined) requestAnimationFrame(becomeReady);
    },
    hide() {
      if (!isShown) return;
      isShown = false;
      page.scrollTop = window.scrollY;
      element.hidden = true;
      call('onHide');
      component.triggerPageLifetime('hide', []);
    },
    destroy() {
      isShown = false;
      call('onUnload');
      root.release();
      element.remove();
    },
  };

  function becomeReady(): void {
    if (!element.isConnected || element.dataset.ready !== undefined) return;
    element.dataset.ready = 'true';
    call('onReady');
  }

  return page;
}

/**
 * The framework fills same-named properties from a url and decodes it, failing on a broken escape. Encoding once more gives
 * the properties what onLoad gets: values as they were written.
 */
function urlForProperties({ path, query }: PageAddress): string {
  const pairs = Object.entries(query).map((pair) => pair.map(encodeURIComponent).join('='));
  return `${path}?${pairs.join('&')}`;
}
