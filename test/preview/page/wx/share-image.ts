// wx.showShareImageMenu: WeChat's menu for one picture of a file, a poster for instance.
import { callingBack, Failure } from './answer';
import { ask } from './dialog';
import type { FileStore } from './files/file-store';

const ENTRIES = ['发送', '收藏', '保存'] as const;

export function createShareImage(files: FileStore): Record<string, unknown> {
  return {
    showShareImageMenu: callingBack('showShareImageMenu', async ({ path }: { path: string }) => {
      files.read(path);
      const picture = document.createElement('img');
      picture.src = files.url(path);
      picture.alt = '要发送的图片';
      const buttons = ENTRIES.map((text) => ({ text, value: text }));
      const chosen = await ask({ title: '分享图片', field: picture }, [...buttons, { text: '取消', value: '取消' }]);
      if (chosen === '取消') throw new Failure('cancel');
    }),
  };
}
