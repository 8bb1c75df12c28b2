// The stand-in for what a jump opens: another program, an article, a chat. It says what was handed over and leads back. The
// end of the program itself looks the same.
import type { Destination, Return } from '../page/wx/other-side';
import { button, element, textElement } from './element';

/** `extraData` is what a program hands back when it sends the reader back; the field in it can be changed. */
export function openOtherSide(destination: Destination, extraData: object, onReturn: (way: Return) => void): void {
  const { title, lines, kind, program } = destination;
  const leave = (way: Return): void => {
    closeOther();
    onReturn(way);
  };
  const list = document.createElement('div');
  list.className = 'lines';
  list.append(...lines.map((line) => textElement('p', line)));
  const head = [textElement('h2', title), textElement('p', '这里是对方的页面。预览只说明打开了什么。'), list];
  if (!program) {
    show(kind, [...head, button('返回小程序', () => leave({ by: 'closing' }))]);
    return;
  }
  const field = extraDataField(extraData);
  const back = button('返回小程序', () => {
    const handedOver = objectIn(field.value);
    field.setCustomValidity(handedOver ? '' : '要一个 JSON 对象');
    if (handedOver) leave({ by: 'other side', extraData: handedOver });
    else field.reportValidity();
  });
  const grow = button('展开全屏', () => {
    element('other').dataset.kind = 'full';
    grow.remove();
  });
  const close = button('关闭', () => {
    if (kind === 'half') leave({ by: 'closing' });
    else showWeChat(() => leave({ by: 'WeChat' }));
  });
  show(kind, [...head, field, back, ...(program.canGrow ? [grow] : []), close]);
}

/** The phone while the app is in the background. */
export function showBackground(comeBack: () => void): void {
  showWaiting('小程序在后台', '五秒后它的计时器停下，请求中断。', '回到前台', comeBack);
}

/** Where a program that filled the screen leads when it is closed. */
function showWeChat(comeBack: () => void): void {
  showWaiting('微信', '对方关闭了，小程序仍在后台。', '从最近使用打开', comeBack);
}

export function closeOther(): void {
  element('other').hidden = true;
}

export function showEnd(reason: string, reopen: () => void): void {
  show('full', [textElement('h2', reason), button('重新打开小程序', reopen)]);
}

function showWaiting(title: string, text: string, action: string, comeBack: () => void): void {
  const back = button(action, () => {
    closeOther();
    comeBack();
  });
  show('full', [textElement('h2', title), textElement('p', text), back]);
}

function extraDataField(extraData: object): HTMLInputElement {
  const field = document.createElement('input');
  field.id = 'other-back';
  field.setAttribute('aria-label', '带回的数据');
  field.value = JSON.stringify(extraData);
  return field;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function show(kind: Destination['kind'], content: readonly HTMLElement[]): void {
  const other = element('other');
  other.dataset.kind = kind;
  const box = document.createElement('div');
  box.append(...content);
  other.replaceChildren(box);
  other.hidden = false;
}
