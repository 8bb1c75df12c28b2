// wx.showModal: a title, a text or a field, one or two buttons of at most four characters.
import { answering, Failure } from './answer';
import { ask, type DialogButton } from './dialog';

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

const MAX_CHARACTERS = 4;

export function createModal() {
  return {
    showModal: answering('showModal', async (options: ModalOptions) => {
      const { title, content, confirmText = '确定', cancelText = '取消', showCancel = true } = options;
      requireShort('confirmText', confirmText);
      requireShort('cancelText', cancelText);
      const input = options.editable ? fieldOf(options) : undefined;
      const no: DialogButton<boolean> = { text: cancelText, value: false, color: options.cancelColor };
      const yes: DialogButton<boolean> = { text: confirmText, value: true, color: options.confirmColor, isMain: true };
      const answer = ask({ title, content: input ? '' : content, field: input }, showCancel ? [no, yes] : [yes]);
      const isConfirmed = await answer;
      return { confirm: isConfirmed, cancel: !isConfirmed, content: isConfirmed && input ? input.value : null };
    }),
  };
}

function requireShort(name: string, text: string): void {
  if (Array.from(text).length <= MAX_CHARACTERS) return;
  throw new Failure(`${name} length should not larger than ${MAX_CHARACTERS} Chinese characters`);
}

function fieldOf({ content = '', placeholderText = '' }: ModalOptions): HTMLInputElement {
  const input = document.createElement('input');
  input.value = content;
  input.placeholder = placeholderText;
  return input;
}
