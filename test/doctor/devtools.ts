/** Where the WeChat DevTools usually stand. */
import fs from 'node:fs';
import path from 'node:path';
import type { Line } from './line';

const PAGE = 'developers.weixin.qq.com/miniprogram/en/dev/devtools/download.html';

/** The folders in which an installer puts the DevTools; none where there is no installer. */
export function devtoolsPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME ?? ''}/Applications`].map((folder) => `${folder}/wechatwebdevtools.app`);
  }
  if (platform !== 'win32') return [];
  return [env['PROGRAMFILES(X86)'], env.PROGRAMFILES, env.LOCALAPPDATA].flatMap((root) =>
    root === undefined ? [] : [path.win32.join(root, 'Tencent', '微信web开发者工具')],
  );
}

/** The line on the DevTools, which the project can do without: the preview runs in any browser. */
export function checkDevtools(
  platform = process.platform,
  env = process.env,
  exists: (place: string) => boolean = fs.existsSync,
): Line {
  const places = devtoolsPlaces(platform, env);
  if (places.length === 0) return { mark: 'note', what: `WeChat DevTools: there are none for ${platform}` };
  const found = places.find(exists);
  return found === undefined
    ? { mark: 'note', what: 'WeChat DevTools: not found', next: PAGE }
    : { mark: 'ok', what: `WeChat DevTools: ${found}` };
}
