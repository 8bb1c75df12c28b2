// Fonts a phone has and a bare machine may not: a Chinese text font, and Vant's icons (its sheet points at a remote file).
import fs from 'node:fs';
import path from 'node:path';

const WEB_FONT = 'Preview Sans SC';
const SYSTEM_FONTS = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'WenQuanYi Micro Hei',
];
const WEIGHTS = ['400', '700'];

/**
 * Adds Chinese fonts behind a family list: those of the system first, then the web font. Browsers pick per character and
 * load only the slices they need, so on a machine with a Chinese font nothing is fetched.
 */
export function withFallbackFonts(family: string): string {
  if (/^(inherit|initial|unset|revert)$/.test(family.trim()) || /icon/i.test(family)) return family;
  return `${family}, ${fallbackFonts()}`;
}

export function fallbackFonts(): string {
  return [...SYSTEM_FONTS, WEB_FONT].map((name) => `"${name}"`).join(', ');
}

/** @font-face rules of @fontsource/noto-sans-sc under the preview's own name; the files are served below /fonts/files/. */
export function webFontCss(nodeModules: string): string {
  const folder = path.join(nodeModules, '@fontsource/noto-sans-sc');
  return WEIGHTS.map((weight) => fs.readFileSync(path.join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    .replaceAll("'Noto Sans SC'", `'${WEB_FONT}'`)
    .replaceAll('url(./files/', 'url(/fonts/files/');
}

export function webFontFile(nodeModules: string, name: string): string {
  return path.join(nodeModules, '@fontsource/noto-sans-sc/files', path.basename(name));
}

/** The @font-face rule of Vant's icons, with the font inside as base64. */
export function iconFontCss(nodeModules: string): string {
  const source = fs.readFileSync(path.join(nodeModules, '@vant/icons/src/encode-woff2.less'), 'utf8');
  const rule = /@font-face\s*\{[\s\S]*?\n\}/.exec(source)?.[0];
  if (rule === undefined) throw new Error('@vant/icons holds no @font-face rule');
  return rule;
}
