// The box in the middle of the screen with a title, a text and buttons: wx.showModal and the questions that the phone or
// WeChat asks on their own (a call, a permission, a jump).
import { openOverlay, overlayButton, textPart } from './overlay';

export interface DialogButton<T> {
  text: string;
  value: T;
  color?: string;
  isMain?: boolean;
}

export interface DialogText {
  title?: string;
  content?: string;
  /** Shown between the text and the buttons. */
  field?: HTMLElement;
}

/** Opens the dialog and promises the value of the button that is tapped. */
export function ask<T>({ title, content, field }: DialogText, buttons: readonly DialogButton<T>[]): Promise<T> {
  return new Promise((resolve) => {
    const overlay = openOverlay('modal', 'dialog');
    overlay.setAttribute('aria-modal', 'true');
    overlay.setAttribute('aria-label', title ?? content ?? '提示');
    const box = overlay.appendChild(document.createElement('div'));
    box.append(textPart('h3', title), textPart('p', content));
    if (field) box.append(field);
    const footer = box.appendChild(document.createElement('footer'));
    for (const { text, value, color, isMain } of buttons) {
      const button = overlayButton(text, isMain ? 'confirm' : 'cancel', () => {
        overlay.remove();
        resolve(value);
      });
      if (color) button.style.color = color;
      footer.append(button);
    }
  });
}

/** A yes or no question; the yes stands on the right. */
export function confirm(title: string, content: string, yes = '允许', no = '取消'): Promise<boolean> {
  return ask({ title, content }, [
    { text: no, value: false },
    { text: yes, value: true, isMain: true },
  ]);
}
