// The stand-in for what a jump opens: another program, an article, a chat. It says what was handed over and leads back. The
// end of the program itself looks the same.
import type { Destination } from '../page/wx/other-side';
import { button, element, textElement } from './element';

export function openOtherSide({ title, lines, kind }: Destination, onLeave: () => void): void {
  const leave = (): void => {
    closeOther();
    onLeave();
  };
  const list = document.createElement('div');
  list.className = 'lines';
  list.append(...lines.map((line) => textElement('p', line)));
  show(kind, [
    textElement('h2', title),
    textElement('p', '这里是对方的页面。预览只说明打开了什么。'),
    list,
    button(kind === 'half' ? '关闭半屏' : '返回小程序', leave),
  ]);
}

/** The phone while the app is in the background. */
export function showBackground(comeBack: () => void): void {
  show('full', [
    textElement('h2', '小程序在后台'),
    textElement('p', '五秒后它的计时器停下，请求中断。'),
    button('回到前台', () => {
      closeOther();
      comeBack();
    }),
  ]);
}

export function closeOther(): void {
  element('other').hidden = true;
}

export function showEnd(reason: string, reopen: () => void): void {
  show('full', [textElement('h2', reason), button('重新打开小程序', reopen)]);
}

function show(kind: Destination['kind'], content: readonly HTMLElement[]): void {
  const other = element('other');
  other.dataset.kind = kind;
  const box = document.createElement('div');
  box.append(...content);
  other.replaceChildren(box);
  other.hidden = false;
}
