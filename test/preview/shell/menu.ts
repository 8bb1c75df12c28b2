// The menu behind "•••": sharing as WeChat offers it, the link, and the preview's own settings.
import type { ShareKind } from '../page/share';
import type { MiniProgram } from '../page/shell-link';
import { button, element } from './element';
import { closeSheet, openSheet } from './sheet';

const LABELS: Record<ShareKind, string> = { chat: '转发给朋友', timeline: '分享到朋友圈', favorites: '收藏' };

export function openMenu(shares: readonly ShareKind[], miniProgram: MiniProgram): void {
  const link = miniProgram.copyUrl();
  const then = (action: () => void) => (): void => {
    closeSheet();
    action();
  };
  const entries = shares.map((kind) =>
    button(
      LABELS[kind],
      then(() => void miniProgram.share(kind)),
    ),
  );
  const settings = button(
    '预览设置',
    then(() => element('panel').toggleAttribute('data-open', true)),
  );
  settings.className = 'narrow';
  openSheet('menu', [
    ...entries,
    ...(link === undefined
      ? []
      : [
          button(
            '复制链接',
            then(() => showLink(link)),
          ),
        ]),
    button('重新进入小程序', () => window.location.reload()),
    settings,
    button('取消', closeSheet),
  ]);
}

function showLink(link: string): void {
  const text = document.createElement('p');
  text.id = 'copied-link';
  text.textContent = `链接已复制：${link}`;
  openSheet('link', [text, button('关闭', closeSheet)]);
}
