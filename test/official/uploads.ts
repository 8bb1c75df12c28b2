/** What an upload takes: the kinds of file WeChat keeps, and how heavy a picture may be. */
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder, ownFiles, readIfJson } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { stringFields, field } from '../json-file';

/** Files of any other kind work in the DevTools and are not on the phone. */
const SUFFIXES = new Set(
  `ts js json wxml wxss wxs png jpg jpeg gif svg cer cert mp3 aac m4a mp4 wav ogg silk wasm br`.split(' '),
);
const PICTURES = ['.png', '.jpg', '.jpeg', '.gif', '.svg'];
/** WeChat's own limit for a picture of the tab bar. */
const TAB_ICON_BYTES = 40 * 1024;
/** A picture heavier than this is a tenth of the main package, and belongs to a server. */
const PICTURE_BYTES = 200 * 1024;

/** Faults of the files under `root`, a mini program as it is written. */
export function checkUploads(root: string): Finding[] {
  const icons = tabIcons(root);
  return [
    ...ownFiles(root, '')
      .filter((file) => !SUFFIXES.has(path.extname(file).slice(1).toLowerCase()))
      .map((file) => ({ file, message: 'is of a kind that is not uploaded: it would be missing on the phone' })),
    ...PICTURES.flatMap((ending) => filesUnder(root, ending)).flatMap((file) => {
      const limit = icons.has(file) ? TAB_ICON_BYTES : PICTURE_BYTES;
      const { size } = fs.statSync(path.join(root, file));
      return size > limit ? [{ file, message: `weighs ${size} bytes, ${limit} is the limit` }] : [];
    }),
  ];
}

/** The pictures of the tab bar, as paths from the root, whether app.json or a theme names them. */
export function tabIcons(root: string): Set<string> {
  const tabs = field(field(readIfJson(path.join(root, 'app.json')), 'tabBar'), 'list');
  const theme = readIfJson(path.join(root, 'theme.json'));
  const themes = ['light', 'dark'].map((name) => stringFields(field(theme, name)));
  const named = (Array.isArray(tabs) ? tabs : []).flatMap((tab: unknown) => {
    const { iconPath = '', selectedIconPath = '' } = stringFields(tab);
    return [iconPath, selectedIconPath];
  });
  const meant = named.flatMap((name) =>
    name.startsWith('@') ? themes.map((values) => values[name.slice(1)] ?? '') : [name],
  );
  return new Set(meant.filter((name) => name !== '').map((name) => path.posix.normalize(name.replace(/^\//, ''))));
}
