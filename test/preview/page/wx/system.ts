// What a mini program may know of its device. The preview says what it is: platform "devtools", model "browser preview".
import type { AppConfig } from '../../contract';
import type { Settings } from '../settings';
import type { ThemeState } from '../theme';
import { answering } from './answer';

const SDK_VERSION = '3.7.0';
const BASE_FONT_PX = 16;

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
    brand: 'devtools',
    model: 'browser preview',
    system: 'browser',
    platform: 'devtools',
    memorySize: 4096,
  });
  const getAppBaseInfo = () => ({
    SDKVersion: SDK_VERSION,
    version: '8.0.50',
    language: 'zh_CN',
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
    getAccountInfoSync: () => ({ miniProgram: { appId: 'preview', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => {
      const right = window.innerWidth - 7;
      return { width: 87, height: 32, top: 6, right, bottom: 38, left: right - 87 };
    },
    onThemeChange: app.darkmode ? theme.changes.on : () => undefined,
    offThemeChange: theme.changes.off,
  };
}
