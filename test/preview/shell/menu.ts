// The menu behind "•••": sharing as WeChat offers it, and the card that a share would send.
import type { ShareCard, ShareKind } from '../page/share';
import type { MiniProgram } from '../page/shell-link';
import { onPress } from '../press';
import { button, element } from './element';

const LABELS: Record<ShareKind, string> = { chat: '转发给朋友', timeline: '分享到朋友圈', favorites: '收藏' };

/** Lets a press outside its content close the sheet; called once. */
export function watchSheet(): void {
  const sheet = element('sheet');
  onPress(sheet, ({ target }) => {
    if (target === sheet) closeSheet();
  });
}

export function openMenu(shares: ShareKind[], miniProgram: MiniProgram): void {
  openSheet('menu', [
    ...shares.map((kind) =>
      button(LABELS[kind], () => {
        closeSheet();
        void miniProgram.share(kind);
      }),
    ),
    button('重新进入小程序', () => window.location.reload()),
    button('取消', closeSheet),
  ]);
}

export function showCard({ kind, title, path, imageUrl }: ShareCard): void {
  const list = document.createElement('dl');
  list.append(...entry('标题', title), ...entry('路径', path));
  if (imageUrl !== '') {
    const image = document.createElement('img');
    image.src = imageUrl;
    image.alt = '配图';
    list.append(image);
  }
  const heading = document.createElement('p');
  heading.textContent = `${LABELS[kind]}（浏览器预览不会真的发送）`;
  openSheet(kind, [heading, list, button('关闭', closeSheet)]);
}

function entry(term: string, text: string): HTMLElement[] {
  const name = document.createElement('dt');
  name.textContent = term;
  const value = document.createElement('dd');
  value.textContent = text;
  return [name, value];
}

function openSheet(kind: string, content: HTMLElement[]): void {
  const sheet = element('sheet');
  sheet.dataset.kind = kind;
  const box = document.createElement('div');
  box.append(...content);
  sheet.replaceChildren(box);
  sheet.hidden = false;
}

function closeSheet(): void {
  element('sheet').hidden = true;
}
