/** Follows a tapped link. Every way out is called in the tap's own turn: the platform refuses it later. */
import type { LinkTarget } from '../core/link-target';
import { articleUrl } from '../core/routes';
import { appRoot } from './app-root';
import { openPage } from './open-page';

/** Opens what is ours or an official account's article; anything else is copied with a note. */
export function openLink(target: LinkTarget): void {
  if (target.kind === 'article') openPage(articleUrl(target.id));
  else if (target.kind === 'official-article') openOfficialArticle(target.url);
  else if (target.kind === 'copy') copyLink(target.text);
}

/** Asks whether an address is to be copied. */
export function offerCopy(address: string): void {
  wx.showActionSheet({ itemList: [appRoot().words.article.copyLink], success: () => copyLink(address) });
}

/** Since base library 3.4.8; before, and where the account may not, the address is copied. */
function openOfficialArticle(url: string): void {
  if (!wx.canIUse('openOfficialAccountArticle')) {
    copyLink(url);
    return;
  }
  wx.openOfficialAccountArticle({
    url,
    fail: ({ errMsg }) => {
      if (!errMsg.includes('cancel')) copyLink(url);
    },
  });
}

function copyLink(text: string): void {
  wx.setClipboardData({
    data: text,
    success: () => void wx.showToast({ title: appRoot().words.article.linkCopied, icon: 'none' }),
  });
}
