/** What the app asks of the phone: time, language, text size, window, entry scene, network. */
import { readNetwork } from './network';
import type { Network } from './network';

/** Opened from Moments: one page, no routing, storage of its own. */
const SINGLE_PAGE_SCENE = 1154;

/** A phone that does not tell its window has this one. */
const USUAL_WIDTH = 390;
const USUAL_RATIO = 3;

export interface Device extends Network {
  /** Milliseconds since 1970. */
  now: () => number;
  /** As the platform says it: `zh_CN`, `en`; empty when unknown. */
  language: string;
  /** The system's text size as a factor, 1 by default. */
  fontScale: number;
  /** Of the window at the start, in CSS px, and pixels for each of them. */
  windowWidth: number;
  pixelRatio: number;
  isSinglePage: boolean;
}

/** Reads the phone once. In single-page mode below base library 3.7.0 the getters answer undefined, hence the care. */
export function readDevice(): Device {
  const base = appBaseInfo();
  return {
    now: () => Date.now(),
    language: base.language ?? '',
    fontScale: base.fontSizeScaleFactor ?? 1,
    ...readWindow(),
    isSinglePage: wx.getLaunchOptionsSync().scene === SINGLE_PAGE_SCENE,
    ...readNetwork(),
  };
}

interface BaseInfo {
  language?: string;
  fontSizeScaleFactor?: number;
}

function appBaseInfo(): BaseInfo {
  const read = wx.getAppBaseInfo as undefined | (() => BaseInfo | undefined);
  return read?.() ?? wx.getSystemInfoSync() ?? {};
}

/** The window as it is now. */
export function readWindow(): Pick<Device, 'windowWidth' | 'pixelRatio'> {
  const read = wx.getWindowInfo as undefined | (() => { windowWidth?: number; pixelRatio?: number } | undefined);
  const { windowWidth = USUAL_WIDTH, pixelRatio = USUAL_RATIO } = read?.() ?? {};
  return { windowWidth, pixelRatio };
}
