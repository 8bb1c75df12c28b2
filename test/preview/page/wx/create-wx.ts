// Puts together the `wx` object. What is not listed here does not exist in the preview, and wx.canIUse says so.
import type { AppConfig } from '../../contract';
import { BUILT_IN_TAGS } from '../../tags';
import type { AppLife } from '../app-life';
import { createListeners } from '../listeners';
import type { OpenPage } from '../open-page';
import type { PageStack } from '../page-stack';
import type { PullDown } from '../pull-down';
import { PreviewIntersectionObserver, type ObserverOptions } from '../queries/intersection';
import { SelectorQuery, type QueryScope } from '../queries/selector-query';
import type { Settings } from '../settings';
import type { ThemeState } from '../theme';
import { createActionSheet } from './action-sheet';
import { answering } from './answer';
import { createBars } from './bars';
import { createClipboard, type Clipboard } from './clipboard';
import { createInnerAudioContext } from './inner-audio';
import { createModal } from './modal';
import { createNavigation } from './navigation';
import { createNetwork } from './network';
import { createPreviewImage } from './preview-image';
import { request } from './request';
import { createStorage } from './storage';
import { createSystem } from './system';
import { createToast } from './toast';

export interface WxParts {
  app: AppConfig;
  life: AppLife;
  stack: PageStack;
  pullDown: PullDown;
  settings: Settings;
  theme: ThemeState;
  refreshShell: () => void;
}

export interface CreatedWx {
  wx: Record<string, unknown>;
  clipboard: Clipboard;
  warnMemory(level: number): void;
}

export function createWx({ app, life, stack, pullDown, settings, theme, refreshShell }: WxParts): CreatedWx {
  const memory = createListeners<{ level: number }>();
  const resizes = createListeners<{ size: { windowWidth: number; windowHeight: number } }>();
  const toast = createToast();
  const clipboard = createClipboard((title) => void toast.showToast({ title }));
  const scopeOf = (page: OpenPage | undefined): QueryScope | undefined => page && { _$: page.component };
  window.addEventListener('resize', () => {
    resizes.emit({ size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } });
  });

  const wx: Record<string, unknown> = {
    request,
    ...createNavigation(stack),
    ...createBars(stack.top, pullDown, refreshShell),
    ...createSystem(app, settings, theme),
    ...createNetwork(),
    ...createStorage(),
    ...toast,
    ...createModal(),
    ...createActionSheet(),
    ...createPreviewImage(),
    ...clipboard.functions,
    ...lifeOf(life),
    env: { USER_DATA_PATH: 'http://usr' },
    onMemoryWarning: memory.on,
    offMemoryWarning: memory.off,
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
    nextTick: (task: () => void) => void Promise.resolve().then(task),
    createSelectorQuery: () => new SelectorQuery(scopeOf(stack.top())),
    createIntersectionObserver: (scope: QueryScope | undefined, options?: ObserverOptions) => {
      return new PreviewIntersectionObserver(scope ?? scopeOf(stack.top()), options);
    },
    createInnerAudioContext,
    getUpdateManager: updateManager,
    showShareMenu: answering('showShareMenu', () => undefined),
    hideShareMenu: answering('hideShareMenu', () => undefined),
    canIUse: (schema: string) => canIUse(wx, schema),
  };
  return { wx, clipboard, warnMemory: (level) => memory.emit({ level }) };
}

function lifeOf(life: AppLife): Record<string, unknown> {
  const { events } = life;
  return {
    getLaunchOptionsSync: () => life.launchOptions,
    getEnterOptionsSync: () => life.launchOptions,
    onAppShow: events.show.on,
    offAppShow: events.show.off,
    onAppHide: events.hide.on,
    offAppHide: events.hide.off,
    onError: events.error.on,
    offError: events.error.off,
    onUnhandledRejection: events.rejection.on,
    offUnhandledRejection: events.rejection.off,
    onPageNotFound: events.notFound.on,
    offPageNotFound: events.notFound.off,
  };
}

/** Looks at the first part of a schema only: a wx function or a built-in tag. Parameters of both count as supported. */
function canIUse(wx: Record<string, unknown>, schema: string): boolean {
  const name = schema.split('.')[0] ?? '';
  return name in wx || BUILT_IN_TAGS.includes(name);
}

/** The preview always runs the newest build, so no update is ever ready. */
function updateManager() {
  return {
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
      void setTimeout(() => listener({ hasUpdate: false })),
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  };
}
