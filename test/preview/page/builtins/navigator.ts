// <navigator>: a link inside the mini program, with WeChat's grey hover unless hover-class says otherwise.
import type { BuiltIn } from './built-in';
import { takeAttributes } from './built-in';
import { bindHover } from './hover';

export function bindNavigator(builtIn: BuiltIn): void {
  const { node, element } = builtIn;
  let url = '';
  let openType = 'navigate';
  let delta = 1;
  element.setAttribute('role', 'link');
  bindHover(builtIn, 'navigator-hover');
  takeAttributes(node, (name, value) => {
    if (name === 'url') url = String(value ?? '');
    else if (name === 'open-type') openType = String(value);
    else if (name === 'delta') delta = Number(value) || 1;
    else return false;
    return true;
  });
  node.addListener('tap', () => {
    const fail = (result: { errMsg: string }): void => console.error(result.errMsg);
    if (openType === 'navigate') wx.navigateTo({ url, fail });
    else if (openType === 'redirect') wx.redirectTo({ url, fail });
    else if (openType === 'switchTab') wx.switchTab({ url, fail });
    else if (openType === 'reLaunch') wx.reLaunch({ url, fail });
    else if (openType === 'navigateBack') wx.navigateBack({ delta, fail });
  });
}
