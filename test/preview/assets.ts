// The files that the preview serves as they are: its own pages and styles, fonts, and the app's pictures.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { iconFontCss, webFontCss, webFontFile } from './build/fonts';

export interface Asset {
  type: string;
  body: string | Buffer;
}

const here = path.dirname(fileURLToPath(import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg']);

const OWN_FILES: Record<string, string> = {
  '/': 'shell/index.html',
  '/shell.css': 'shell/shell.css',
  '/bars.css': 'shell/bars.css',
  '/sheet.css': 'shell/sheet.css',
  '/page.html': 'page/index.html',
  '/page.css': 'page/page.css',
  '/image.css': 'page/builtins/image.css',
  '/overlay.css': 'page/wx/overlay.css',
  '/toast.css': 'page/wx/toast.css',
  '/picture.css': 'page/wx/picture.css',
  '/layers.css': 'page/builtins/layers.css',
  '/chat.css': 'shell/chat.css',
  '/panel.css': 'shell/panel.css',
};

/** Finds the asset of a url path, or undefined. */
export function findAsset(pathname: string, srcRoot: string, nodeModules: string): Asset | undefined {
  const own = OWN_FILES[pathname];
  if (own !== undefined) return fileAsset(path.join(here, own));
  if (pathname === '/taro.css')
    return fileAsset(path.join(nodeModules, '@tarojs/components/dist/taro-components/taro-components.css'));
  if (pathname === '/fonts/fonts.css')
    return { type: 'text/css', body: webFontCss(nodeModules) + iconFontCss(nodeModules) };
  if (pathname.startsWith('/fonts/files/')) return fileAsset(webFontFile(nodeModules, pathname));
  const picture = path.join(srcRoot, path.normalize(pathname));
  const isInside = picture.startsWith(srcRoot + path.sep);
  return isInside && PICTURES.has(path.extname(picture)) ? fileAsset(picture) : undefined;
}

function fileAsset(file: string): Asset | undefined {
  if (!fs.existsSync(file)) return undefined;
  return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: fs.readFileSync(file) };
}
