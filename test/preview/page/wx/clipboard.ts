// The clipboard, kept inside the page: a browser without a window grants no access to the real one. Both directions touch
// private data.
import { answering } from './answer';
import type { Privacy } from './privacy';

export interface Clipboard {
  readonly text: string;
  readonly functions: Record<string, unknown>;
}

/** `notify` shows WeChat's own note after copying. */
export function createClipboard(privacy: Privacy, notify: (title: string) => void): Clipboard {
  let text = '';
  return {
    get text() {
      return text;
    },
    functions: {
      setClipboardData: answering('setClipboardData', async ({ data }: { data: string }) => {
        if (typeof data !== 'string') throw new TypeError('parameter error: parameter.data should be String');
        await privacy.require('setClipboardData');
        text = data;
        notify('内容已复制');
      }),
      getClipboardData: answering('getClipboardData', async () => {
        await privacy.require('getClipboardData');
        return { data: text };
      }),
    },
  };
}
