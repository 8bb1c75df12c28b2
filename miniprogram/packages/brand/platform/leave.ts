/**
 * The ways out that WeChat allows in a tap's own turn alone: each function calls at once and answers by callbacks, never
 * by a promise. What a call needs is known before the tap.
 */
import type { PlatformFailure } from '../core/refusal';

export interface Outcome {
  done: () => void;
  failed: (failure: PlatformFailure) => void;
}

export interface ProgramCall {
  appId: string;
  path: string;
  extraData: Record<string, string>;
}

/** Over half of the screen (base library 2.20.1), or a full jump where the other program has not approved that. */
export function openHalf({ appId, path, extraData }: ProgramCall, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openEmbeddedMiniProgram({ appId, path, extraData, allowFullScreen: true, ...callbacks });
  });
}

/** A jump; WeChat asks the reader first. */
export function jump({ appId, path, extraData }: ProgramCall, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.navigateToMiniProgram({ appId, path, extraData, ...callbacks });
  });
}

export function copyText(data: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.setClipboardData({ data, ...callbacks });
  });
}

export interface MapPlace {
  latitude: number;
  longitude: number;
  name: string;
  address: string;
}

/** Coordinates in gcj02. Opening a fixed place needs no permission. */
export function openPlace(place: MapPlace, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openLocation({ ...place, ...callbacks });
  });
}

export function call(phoneNumber: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.makePhoneCall({ phoneNumber, ...callbacks });
  });
}

export function openChannel(finderUserName: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openChannelsUserProfile({ finderUserName, ...callbacks });
  });
}

export function openFeed(finderUserName: string, feedId: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openChannelsActivity({ finderUserName, feedId, ...callbacks });
  });
}

/** Without `feedId` the channel's latest broadcast (base library 2.19.2). */
export function openLive(finderUserName: string, ids: { feedId?: string; nonceId?: string }, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openChannelsLive({ finderUserName, ...ids, ...callbacks });
  });
}

export function openLiveNotice(finderUserName: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openChannelsLiveNoticeInfo({ finderUserName, ...callbacks });
  });
}

export function openMessage(corpId: string, url: string, outcome: Outcome): void {
  attempt(outcome, (callbacks) => {
    wx.openCustomerServiceChat({ corpId, extInfo: { url }, ...callbacks });
  });
}

interface Callbacks {
  success: () => void;
  fail: (failure: PlatformFailure) => void;
}

/** A function that is not there, or throws before it answers, has failed like any other. */
function attempt({ done, failed }: Outcome, run: (callbacks: Callbacks) => void): void {
  try {
    run({ success: done, fail: failed });
  } catch (error) {
    failed({ errMsg: error instanceof Error ? error.message : String(error) });
  }
}
