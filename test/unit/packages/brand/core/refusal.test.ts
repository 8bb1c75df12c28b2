import { type PlatformFailure, refusalOf } from '../../../../../miniprogram/packages/brand/core/refusal';

it.each<[PlatformFailure, string]>([
  [{ errMsg: 'navigateToMiniProgram:fail cancel' }, 'cancelled'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail', errno: 1 }, 'cancelled'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail cancel', errCode: 1 }, 'cancelled'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail jsapi has no permission', errno: 102 }, 'denied'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail no permission' }, 'denied'],
  [{ errMsg: 'navigateToMiniProgram:fail jsapi user authorize denied' }, 'denied'],
  [{ errMsg: 'navigateToMiniProgram:fail jsapi user authorize canceled', errno: 104 }, 'denied'],
  [{ errMsg: 'navigateToMiniProgram:fail auth deny' }, 'denied'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail jsapi not supported', errno: 100 }, 'unsupported'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail not support' }, 'unsupported'],
  [{ errMsg: 'openEmbeddedMiniProgram:fail can not find the page' }, 'unsupported'],
  [{ errMsg: 'navigateToMiniProgram:fail invalid appid' }, 'failed'],
  [{ errMsg: 'navigateToMiniProgram:fail can only be invoked by user TAP gesture.' }, 'failed'],
  [{ errMsg: 'navigateToMiniProgram:fail time out', errno: 5 }, 'failed'],
  [{}, 'failed'],
])('%j is %s', (failure, refusal) => {
  expect(refusalOf(failure)).toBe(refusal);
});
