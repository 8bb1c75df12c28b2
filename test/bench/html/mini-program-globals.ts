/** The few calls that parsers for mini programs make while they load. */
const windowInfo = { windowWidth: 375, windowHeight: 667 };
const systemInfo = { ...windowInfo, system: 'iOS 17.0', platform: 'ios' };

Object.assign(globalThis, {
  wx: {
    canIUse: () => true,
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => systemInfo,
    getSystemInfoSync: () => systemInfo,
    getSystemInfo: ({ success }: { success?: (info: object) => void }) => success?.(systemInfo),
  },
});

export {};
