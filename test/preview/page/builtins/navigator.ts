// <navigator>: a link inside the mini program or to another one, with WeChat's grey hover unless hover-class says otherwise.
import type { BuiltIn } from './built-in';
import { emit, takeAttributes } from './built-in';
import { bindHover } from './hover';

interface Attributes {
  url: string;
  'open-type': string;
  delta: number;
  target: string;
  'app-id': string;
  path: string;
  'extra-data': Record<string, unknown>;
  version: 'develop' | 'trial' | 'release';
  'short-link': string;
}

interface Result {
  errMsg: string;
}

interface Callbacks {
  success?(result: Result): void;
  fail(result: Result): void;
  complete?(result: Result): void;
}

export function bindNavigator(builtIn: BuiltIn): void {
  const { node, element } = builtIn;
  const given: Partial<Attributes> = {};
  element.setAttribute('role', 'link');
  bindHover(builtIn, 'navigator-hover');
  takeAttributes(node, (name, value) => {
    if (!isAttribute(name)) return false;
    Object.assign(given, { [name]: value ?? undefined });
    return true;
  });
  node.addListener('tap', () => {
    if (given.target === 'miniProgram') openProgram(given, told(element));
    else open(given);
  });
}

const NAMES = ['url', 'open-type', 'delta', 'target', 'app-id', 'path', 'extra-data', 'version', 'short-link'] as const;

function isAttribute(name: string): name is (typeof NAMES)[number] {
  return NAMES.some((known) => known === name);
}

/** The answer goes to bindsuccess, bindfail and bindcomplete; a failure is also said in the console. */
function told(element: HTMLElement): Callbacks {
  return {
    success: (result) => emit(element, 'success', { ...result }),
    fail(result) {
      console.warn(result.errMsg);
      emit(element, 'fail', { ...result });
    },
    complete: (result) => emit(element, 'complete', { ...result }),
  };
}

/** Other programs are reached by the functions that the tag stands for, with their question, their tap and their rules. */
function openProgram(given: Partial<Attributes>, callbacks: Callbacks): void {
  const { 'open-type': type, 'app-id': appId = '', path, 'extra-data': extraData, version, 'short-link': link } = given;
  if (type === 'exit') wx.exitMiniProgram(callbacks);
  else if (type === 'navigateBack') wx.navigateBackMiniProgram({ extraData, ...callbacks });
  else wx.navigateToMiniProgram({ appId, path, extraData, envVersion: version, shortLink: link, ...callbacks });
}

function open({ url = '', 'open-type': type = 'navigate', delta }: Partial<Attributes>): void {
  const fail = (result: Result): void => console.error(result.errMsg);
  if (type === 'navigate') wx.navigateTo({ url, fail });
  else if (type === 'redirect') wx.redirectTo({ url, fail });
  else if (type === 'switchTab') wx.switchTab({ url, fail });
  else if (type === 'reLaunch') wx.reLaunch({ url, fail });
  else if (type === 'navigateBack') wx.navigateBack({ delta: Number(delta) || 1, fail });
}
