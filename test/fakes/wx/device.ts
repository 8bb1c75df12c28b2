/** What `wx` says of the phone and of the launch, and the events it sends; a test changes the values or emits. */
import type { CallLog } from './call-log';

const EVENTS = ['ThemeChange', 'NetworkStatusChange', 'MemoryWarning', 'WindowResize', 'AppShow', 'AppHide'] as const;
export type DeviceEvent = (typeof EVENTS)[number];
type Listener = (value: unknown) => void;

export class FakeDevice {
  appBaseInfo: Record<string, unknown> = {
    SDKVersion: '3.7.0',
    language: 'zh_CN',
    theme: 'light',
    version: '8.0.50',
    enableDebug: false,
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
  };
  windowInfo: Record<string, unknown> = {
    pixelRatio: 2,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 724,
    statusBarHeight: 44,
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
    screenTop: 88,
  };
  deviceInfo: Record<string, unknown> = { platform: 'android', brand: 'test', model: 'test', system: 'Android 14' };
  launchOptions: Record<string, unknown> = { path: 'pages/list/list', query: {}, scene: 1001, referrerInfo: {} };
  networkType = 'wifi';
  private readonly listeners = new Map<string, Set<Listener>>();

  /** Sends a `wx.on<event>` event to its listeners. */
  emit(event: DeviceEvent, value: unknown): void {
    this.listeners.get(event)?.forEach((listener) => listener(value));
  }

  api(log: CallLog): Record<string, unknown> {
    const api: Record<string, unknown> = {
      canIUse: log.synchronous('canIUse', () => true),
      getAppBaseInfo: log.synchronous('getAppBaseInfo', () => this.appBaseInfo),
      getWindowInfo: log.synchronous('getWindowInfo', () => this.windowInfo),
      getDeviceInfo: log.synchronous('getDeviceInfo', () => this.deviceInfo),
      getSystemSetting: log.synchronous('getSystemSetting', () => ({ deviceOrientation: 'portrait' })),
      getSystemInfoSync: log.synchronous('getSystemInfoSync', () => ({
        ...this.deviceInfo,
        ...this.windowInfo,
        ...this.appBaseInfo,
      })),
      getLaunchOptionsSync: log.synchronous('getLaunchOptionsSync', () => this.launchOptions),
      getEnterOptionsSync: log.synchronous('getEnterOptionsSync', () => this.launchOptions),
      getNetworkType: log.asynchronous('getNetworkType', () => ({ networkType: this.networkType })),
      getMenuButtonBoundingClientRect: () => ({ left: 278, right: 365, top: 48, bottom: 80, width: 87, height: 32 }),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      nextTick: (run: () => void) => {
        void Promise.resolve().then(run);
      },
    };
    for (const event of EVENTS) {
      const listeners = new Set<Listener>();
      this.listeners.set(event, listeners);
      api[`on${event}`] = (listener: Listener) => {
        listeners.add(listener);
      };
      api[`off${event}`] = (listener?: Listener) => {
        if (listener) listeners.delete(listener);
        else listeners.clear();
      };
    }
    return api;
  }
}
