// Puts together the `wx` object. What is not listed here does not exist in the preview, and wx.canIUse says so.
import type { AppConfig } from '../../contract';
import { closePageContainer } from '../builtins/page-container';
import type { AppLife } from '../app-life';
import { createEntry } from '../entry';
import { installFreezer } from '../frozen-timers';
import { createListeners } from '../listeners';
import type { PageStack } from '../page-stack';
import type { PullDown } from '../pull-down';
import type { Settings } from '../settings';
import type { Sharing } from '../share';
import type { WindowConfigs } from '../shell-view';
import type { PhoneControls } from '../shell-link';
import type { ThemeState } from '../theme';
import { createActionSheet } from './action-sheet';
import { createAnimation } from './animation';
import { createAuthorization } from './authorization';
import { createBars } from './bars';
import { canIUse, withoutNewer } from './can-i-use';
import { createChannels } from './channels';
import { createClipboard, type Clipboard } from './clipboard';
import { createBase64Functions } from './files/base64';
import { createFiles } from './files/create-files';
import { createInnerAudioContext } from './inner-audio';
import { createLeaving } from './leaving';
import { createLifeFunctions } from './life';
import { createModal } from './modal';
import { createNavigation } from './navigation';
import { createNetwork } from './network';
import { createOtherSide } from './other-side';
import { createPerformance } from './performance';
import { createPhoneTasks } from './phone-tasks';
import { createPreviewImage } from './preview-image';
import { createPrivacy } from './privacy';
import { createPrograms } from './programs';
import { createQueryFunctions } from './query-functions';
import { request } from './request';
import { createShareImage } from './share-image';
import { createShareMenu } from './share-menu';
import { createStorage, harmStorage } from './storage';
import { createSystem } from './system';
import { createTabBar } from './tab-bar';
import { createToast } from './toast';
import { createUpdates } from './update-manager';

export interface WxParts {
  app: AppConfig;
  life: AppLife;
  stack: PageStack;
  pullDown: PullDown;
  settings: Settings;
  theme: ThemeState;
  sharing: Sharing;
  configs: WindowConfigs;
  refreshShell: () => void;
}

export interface CreatedWx {
  wx: Record<string, unknown>;
  clipboard: Clipboard;
  controls: PhoneControls;
}

export function createWx(parts: WxParts): CreatedWx {
  const { app, life, stack, pullDown, settings, theme, sharing, configs, refreshShell } = parts;
  const { shell } = window.parent;
  const appName = (): string => app.window?.navigationBarTitleText ?? '小程序';
  const memory = createListeners<{ level: number }>();
  const freezer = installFreezer();
  const entry = createEntry(life, stack, freezer);
  const network = createNetwork(settings.network, freezer);
  const performance = createPerformance();
  const { store, functions: fileFunctions } = createFiles(settings, shell?.disk);
  const toast = createToast(store.url);
  const privacy = createPrivacy(settings.isPrivacyAgreed, appName);
  const clipboard = createClipboard(privacy, (title) => void toast.showToast({ title }));
  const authorization = createAuthorization(appName);
  const tasks = createPhoneTasks({ authorization, privacy, files: store });
  const shareMenu = createShareMenu(sharing, stack.top, refreshShell);
  const updates = createUpdates(settings.update, () => shell?.restart());
  const isTabPage = (): boolean => stack.isTab(stack.top()?.path ?? '');
  const end = (reason: string): void => {
    entry.hide();
    shell?.showEnd(reason);
  };
  const open = createOtherSide(settings.otherSide, entry, shell);

  const all: Record<string, unknown> = {
    request,
    ...createNavigation(stack, performance.note),
    ...createBars(stack.top, pullDown, refreshShell),
    ...createTabBar({ chrome: configs.chrome, top: stack.top, isTabPage, refresh: refreshShell }),
    ...createSystem(app, settings, theme),
    ...network.functions,
    ...createStorage(settings.storage),
    ...fileFunctions,
    ...toast,
    ...createModal(),
    ...createActionSheet(),
    ...createPreviewImage(store, (chosen) => void toast.showToast({ title: `已选择：${chosen}`, icon: 'none' })),
    ...clipboard.functions,
    ...privacy.functions,
    ...authorization.functions,
    ...tasks.functions,
    ...createLeaving(open),
    ...createPrograms({
      open,
      otherSide: settings.otherSide,
      library: settings.library,
      enterOptions: () => entry.options,
      leave: end,
    }),
    ...createChannels(settings.live),
    ...createShareImage(store),
    ...shareMenu.functions,
    ...performance.functions,
    ...createLifeFunctions(life, entry),
    ...createQueryFunctions(stack.top),
    onMemoryWarning: memory.on,
    offMemoryWarning: memory.off,
    nextTick: (task: () => void) => void Promise.resolve().then(task),
    ...createBase64Functions(),
    createAnimation,
    createInnerAudioContext,
    getUpdateManager: updates.getUpdateManager,
    canIUse: (schema: string) => canIUse(wx, settings, schema),
  };
  const wx = withoutNewer(all, settings);

  const controls: PhoneControls = {
    otherSide: settings.otherSide,
    doneTasks: tasks.done,
    chooseNetwork: network.choose,
    offerUpdate: updates.offer,
    harmStorage,
    harmFiles: store.harm,
    warnMemory: (level = 10) => memory.emit({ level }),
    hide: entry.hide,
    show: entry.show,
    copyUrl: shareMenu.copyUrl,
    back: (delta) => {
      if (!closePageContainer()) stack.navigateBack(delta);
    },
  };
  return { wx, clipboard, controls };
}
