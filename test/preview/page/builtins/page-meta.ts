// <page-meta>: style and font sizes of the page that holds it.
import { takeAttributes, type BuiltIn } from './built-in';

const DEFAULT_FONT_PX = 16;

export function bindPageMeta({ node, owner }: BuiltIn): void {
  const page = owner.getHostNode().getBackendElement() as unknown as HTMLElement;
  takeAttributes(node, (name, value) => {
    const text = String(value ?? '');
    if (name === 'page-style') page.style.cssText = text;
    else if (name === 'page-font-size') page.style.setProperty('font-size', fontSize(text));
    else if (name === 'root-font-size') document.documentElement.style.fontSize = fontSize(text);
    else if (name === 'background-color') document.body.style.backgroundColor = text;
    else return false;
    return true;
  });
}

/** `system` follows the phone's text size, which the preview takes from `?font=`. */
function fontSize(value: string): string {
  if (value !== 'system') return value;
  return `${DEFAULT_FONT_PX * scaleOf(wx.getAppBaseInfo() ?? wx.getSystemInfoSync())}px`;
}

/** The typings of wx.getSystemInfoSync do not name the factor. */
function scaleOf(info: object): number {
  return 'fontSizeScaleFactor' in info ? Number(info.fontSizeScaleFactor) : 1;
}
