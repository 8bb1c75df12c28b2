/** What decides on the ways out, asked of the phone once; and what is random. */
import type { Abilities } from '../core/ways';

interface BaseInfo {
  SDKVersion?: string;
  platform?: string;
}

/** In single-page mode below base library 3.7.0 the getters answer undefined, hence the care. */
export function readAbilities(isSinglePage: boolean): Abilities {
  const base = wx.getAppBaseInfo as undefined | (() => BaseInfo | undefined);
  const device = wx.getDeviceInfo as undefined | (() => BaseInfo | undefined);
  const old = (): BaseInfo => wx.getSystemInfoSync() ?? {};
  const enter = wx.getEnterOptionsSync() as { apiCategory?: string } | undefined;
  return {
    apiCategory: enter?.apiCategory ?? '',
    platform: device?.()?.platform ?? old().platform ?? '',
    library: base?.()?.SDKVersion ?? old().SDKVersion ?? '',
    has: (api) => wx.canIUse(api),
    isSinglePage,
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits, not for secrets. */
export function randomId(length: number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
}
