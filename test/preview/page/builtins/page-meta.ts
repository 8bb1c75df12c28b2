// <page-meta>: style and font sizes of the page that holds it. What it says of the whole window counts while its page is on top.
import { takeAttributes, type BuiltIn } from './built-in';

const DEFAULT_FONT_PX = 16;

interface WindowStyle {
  fontSize?: string;
  background?: string;
}

const windowStyles = new WeakMap<HTMLElement, WindowStyle>();

export function bindPageMeta({ node, owner }: BuiltIn): void {
  const page = owner.getHostNode().getBackendElement() as unknown as HTMLElement;
  const style: WindowStyle = {};
  windowStyles.set(page, style);
  takeAttributes(node, (name, value) => {
    const text = String(value ?? '');
    if (name === 'page-style') page.style.cssText = text;
    else if (name === 'page-font-size') page.style.setProperty('font-size', fontSize(text));
    else if (name === 'root-font-size') style.fontSize = fontSize(text);
    else if (name === 'background-color') style.background = text;
    else return false;
    if (!page.hidden) applyPageMeta(page);
    return true;
  });
}

/** A page came to the top, or its page-meta changed there. */
export function applyPageMeta(page: HTMLElement): void {
  const { fontSize: size = '', background = '' } = windowStyles.get(page) ?? {};
  document.documentElement.style.fontSize = size;
  document.body.style.backgroundColor = background;
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
