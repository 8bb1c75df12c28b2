// Single-page mode, the run of a page shared to Moments (scene 1154): which functions are refused there, the bar below the
// page, and what old base libraries leave out (platform: single-page mode).
import type { ShellView } from '../shell-link';
import { isInTap } from './tap-state';

/** Scene of the run that the bar below the page opens. */
const FROM_SINGLE_PAGE_SCENE = 1155;

export const FORBIDDEN = { message: 'not allowed in single page mode' };
const NOTE = '请前往小程序使用完整服务';

const ROUTES = 'redirectTo reLaunch navigateTo switchTab navigateBack';
const BARS =
  'setNavigationBarTitle setNavigationBarColor showNavigationBarLoading hideNavigationBarLoading hideHomeButton ' +
  'setTabBarItem setTabBarStyle setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot showTabBar hideTabBar';
const DATA =
  'startLocalServiceDiscovery stopLocalServiceDiscovery createUDPSocket openDocument setBackgroundFetchToken';
const SHARING =
  'getShareInfo showShareMenu hideShareMenu updateShareMenu shareFileMessage shareVideoMessage shareImageMessage ' +
  'shareAppMessage addFileToFavorites addVideoToFavorites shareToOfficialAccount';
const PLACES = 'openLocation chooseLocation startLocationUpdate startLocationUpdateBackground choosePoi';
const MEDIA =
  'joinVoIPChat chooseMedia chooseImage chooseVideo saveImageToPhotosAlbum saveVideoToPhotosAlbum getVideoInfo compressVideo';
const OPEN =
  'login checkSession navigateToMiniProgram navigateBackMiniProgram openEmbeddedMiniProgram exitMiniProgram getUserInfo ' +
  'getUserProfile requestPayment requestOrderPayment authorize openSetting getSetting openAppAuthorizeSetting chooseAddress ' +
  'addCard openCard chooseInvoice chooseInvoiceTitle startSoterAuthentication checkIsSupportSoterAuthentication ' +
  'getWeRunData showRedPackage requestSubscribeMessage openOfficialAccountArticle openOfficialAccountProfile ' +
  'openOfficialAccountChat openCustomerServiceChat openChannelsUserProfile openChannelsActivity openChannelsLive ' +
  'openChannelsEvent openChannelsLiveNoticeInfo reserveChannelsLive';
const DEVICES =
  'openBluetoothAdapter startBeaconDiscovery startWifi getHCEState getNFCAdapter addPhoneContact chooseContact ' +
  'setClipboardData getClipboardData makePhoneCall scanCode createRewardedVideoAd createInterstitialAd';

const REFUSED = new Set(
  [ROUTES, BARS, DATA, SHARING, PLACES, MEDIA, OPEN, DEVICES].flatMap((names) => names.split(' ')),
);

/** Devices gave undefined for these below base library 3.7.0. */
const LATE = 'getWindowInfo getAppBaseInfo getDeviceInfo getSystemSetting getAppAuthorizeSetting'.split(' ');
const COMPLETE_SINCE = '3.7.0';

export function isRefusedInSinglePage(name: string): boolean {
  return REFUSED.has(name);
}

/** The functions that give undefined in single-page mode on a base library. */
export function absentInSinglePage(library: string): readonly string[] {
  return isOlder(library, COMPLETE_SINCE) ? [...LATE, 'getUpdateManager'] : ['getUpdateManager'];
}

/** WeChat's note for what a tap may not do here. */
export function noteRefusal(): void {
  if (isInTap()) void wx.showToast({ title: NOTE, icon: 'none' });
}

/** The shell around a single page: no tab bar, nothing to share, nowhere to go. */
export function asSinglePage(view: ShellView): ShellView {
  return { ...view, tabs: null, shares: [], canGoBack: false, canGoHome: false };
}

/** Draws the fixed bar 前往小程序; a press opens the same page as a normal run. */
export function drawSinglePageBar(): void {
  const bar = document.body.appendChild(document.createElement('button'));
  bar.id = 'single-page-bar';
  bar.type = 'button';
  bar.textContent = '前往小程序';
  bar.addEventListener('click', () => {
    const address = new URL(window.parent.location.href);
    address.searchParams.set('scene', String(FROM_SINGLE_PAGE_SCENE));
    window.parent.location.assign(address);
  });
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = right.findIndex((part, index) => part !== (left[index] ?? 0));
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
