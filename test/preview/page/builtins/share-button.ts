// <button>: its hover class, and open-type="share", which asks the page for a card as the menu does.
import type { BuiltIn } from './built-in';
import { hasShareButton } from '../rules/api-category';
import { ruleSettings } from '../rules/rule-settings';
import { noteRefusal } from '../rules/single-page';
import { bindHover } from './hover';

/** Sent by a tapped share button, up to the page's window; page/share.ts answers. */
export const SHARE_TAP = 'preview-share-tap';

export function bindShareButton(builtIn: BuiltIn): void {
  const { node, element } = builtIn;
  element.setAttribute('role', 'button');
  bindHover(builtIn, 'none');
  node.addListener('tap', () => {
    const { openType } = element as HTMLElement & { openType?: string };
    if (openType && ruleSettings.isSinglePage) noteRefusal();
    if (openType !== 'share' || !hasShareButton(ruleSettings.category)) return;
    const target = { id: element.id, dataset: { ...node.dataset } };
    window.dispatchEvent(new CustomEvent(SHARE_TAP, { detail: target }));
  });
}
