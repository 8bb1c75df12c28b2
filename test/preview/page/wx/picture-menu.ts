// WeChat's menu of a picture, by a long press on one of wx.previewImage or on an <image show-menu-by-longpress>.
import { openOverlay, overlayButton } from './overlay';

const ENTRIES = ['发送给朋友', '保存图片', '收藏'];

/** `choose` is told the entry that was chosen. */
export function openPictureMenu(choose: (entry: string) => void): void {
  const overlay = openOverlay('sheet', 'dialog');
  overlay.setAttribute('aria-label', '图片菜单');
  const list = overlay.appendChild(document.createElement('div'));
  for (const entry of ENTRIES) {
    list.append(
      overlayButton(entry, 'item', () => {
        overlay.remove();
        choose(entry);
      }),
    );
  }
  list.append(overlayButton('取消', 'cancel', () => overlay.remove()));
}
