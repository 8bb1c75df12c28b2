// What a mini program may know of its device. Unless another platform is chosen, the preview says what it is: platform
// "devtools", model "browser preview".
import type { AppConfig } from '../../contract';
import type { PlatformChoice, Settings } from '../settings';
import type { ThemeState } from '../theme';
import { answering } from './answer';

const BASE_FONT_PX = 16;
const CAPSULE = { width: 87, height: 32, top: 6, right: 7 };

const DEVICES: Record<PlatformChoice, { brand: string; model: string; system: string }> = {
  devtools: { brand: 'devtools', model: 'browser preview', system: 'browser' },
  ios: { brand: 'iPhone', model: 'iPhone 15<iPhone15,4>', system: 'iOS 17.5' },
  android: { brand: 'Xiaomi', model: '2211133C', system: 'Android 14' },
  ohos: { brand: 'HUAWEI', model: 'ALN-AL00', system: 'HarmonyOS 5.0' },
};

export function createSystem(app: AppConfig, settings: Settings, theme: ThemeState) {
  const getWindowInfo = () => ({
    pixelRatio: window.devicePixelRatio,
    screenWidth: window.innerWidth,
    screenHeight: window.parent.innerHeight,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
    statusBarHeight: 0,
    screenTop: 0,
    safeArea: {
      left: 0,
      top: 0,
      right: window.innerWidth,
      bottom: window.innerHeight,
      width: window.innerWidth,
      height: window.innerHeight,
    },
  });
  const getDeviceInfo = () => ({
    abi: '',
    benchmarkLevel: 50,
    ...DEVICES[settings.platform],
    platform: settings.platform,
    memorySize: 4096,
  });
  const getAppBaseInfo = () => ({
    SDKVersion: settings.library,
    version: '8.0.50',
    language: settings.language,
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: BASE_FONT_PX * settings.fontScale,
    fontSizeScaleFactor: settings.fontScale,
    ...(app.darkmode && { theme: theme.current }),
  });
  const getSystemSetting = () => ({
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: window.innerWidth > window.innerHeight ? 'landscape' : 'portrait',
  });
  const getSystemInfoSync = () => ({
    ...getWindowInfo(),
    ...getDeviceInfo(),
    ...getAppBaseInfo(),
    ...getSystemSetting(),
  });
  return {
    getWindowInfo,
    getDeviceInfo,
    getAppBaseInfo,
    getSystemSetting,
    getSystemInfoSync,
    getSystemInfo: answering('getSystemInfo', getSystemInfoSync),
    getSystemInfoAsync: answering('getSystemInfoAsync', getSystemInfoSync),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'preview', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => {
      const { width, height, top } = CAPSULE;
      const right = window.innerWidth - CAPSULE.right;
      return { width, height, top, right, bottom: top + height, left: right - width };
    },
    onThemeChange: app.darkmode ? theme.changes.on : () => undefined,
    offThemeChange: theme.changes.off,
  };
}
