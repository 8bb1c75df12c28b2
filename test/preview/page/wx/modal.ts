// wx.showModal: a title, a text, one or two buttons.
import { answering } from './answer';
import { openOverlay, overlayButton } from './overlay';

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

export function createModal() {
  return {
    showModal: answering('showModal', (options: ModalOptions) => {
      return new Promise<object>((resolve) => {
        const overlay = openOverlay('modal', 'dialog');
        overlay.setAttribute('aria-modal', 'true');
        const box = overlay.appendChild(document.createElement('div'));
        box.append(part('h3', options.title), part('p', options.editable ? '' : options.content));
        const input = options.editable ? box.appendChild(document.createElement('input')) : undefined;
        if (input) {
          input.value = options.content ?? '';
          input.placeholder = options.placeholderText ?? '';
        }
        const button = (text: string, color: string | undefined, confirm: boolean): HTMLElement => {
          const element = overlayButton(text, confirm ? 'confirm' : 'cancel', () => {
            overlay.remove();
            resolve({ confirm, cancel: !confirm, content: confirm && input ? input.value : null });
          });
          if (color) element.style.color = color;
          return element;
        };
        const buttons = box.appendChild(document.createElement('footer'));
        if (options.showCancel ?? true)
          buttons.append(button(options.cancelText ?? '取消', options.cancelColor, false));
        buttons.append(button(options.confirmText ?? '确定', options.confirmColor, true));
      });
    }),
  };
}

function part(tag: 'h3' | 'p', text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.hidden = text === '';
  return element;
}
