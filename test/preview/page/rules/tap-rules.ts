// Which wx functions need a tap, and which hand the tap's state to their answers (platform: leaving the mini program, and
// the table of inheritance in its part on jump APIs).

const NEEDS_TAP = new Set([
  ...['openSetting', 'exitMiniProgram', 'navigateToMiniProgram', 'openEmbeddedMiniProgram', 'openAppAuthorizeSetting'],
  ...['openOfficialAccountArticle', 'openOfficialAccountProfile', 'openOfficialAccountChat', 'openCustomerServiceChat'],
  ...['openChannelsUserProfile', 'openChannelsActivity', 'openChannelsLive', 'openChannelsEvent'],
  ...['openChannelsLiveNoticeInfo', 'reserveChannelsLive', 'openInquiriesTopic', 'getUserProfile'],
  ...['shareFileMessage', 'shareVideoMessage', 'shareImageMessage', 'shareAppMessage', 'addFileToFavorites'],
  ...['addVideoToFavorites', 'shareToOfficialAccount', 'requestSubscribeMessage'],
]);

const HANDS_ON = new Set(['request', 'downloadFile', 'getSetting']);
const GIVES = new Set(['showModal', 'showActionSheet', 'requestPayment', 'requestOrderPayment']);

/** Whether the function may only be called in a tap's own turn. */
export function needsTap(name: string): boolean {
  return NEEDS_TAP.has(name);
}

/** Whether the answers of a call have tap state, when the call itself was made inside or outside a tap. */
export function answersInTap(name: string, wasCalledInTap: boolean): boolean {
  return GIVES.has(name) || (wasCalledInTap && HANDS_ON.has(name));
}
