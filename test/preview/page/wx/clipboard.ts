// The clipboard, kept inside the page: a browser without a window grants no access to the real one.
import { answering } from './answer';

export interface Clipboard {
  readonly text: string;
  readonly functions: Record<string, unknown>;
}

/** `notify` shows WeChat's own note after copying. */
export function createClipboard(notify: (title: string) => void): Clipboard {
  let text = '';
  return {
    get text() {
      return text;
    },
    functions: {
      setClipboardData: answering('setClipboardData', ({ data }: { data: string }) => {
        text = data;
        notify('内容已复制');
      }),
      getClipboardData: answering('getClipboardData', () => ({ data: text })),
    },
  };
}
