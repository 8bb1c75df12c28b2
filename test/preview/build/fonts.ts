// Fonts a phone has and a bare machine may not: a Chinese text font, and Vant's icons (its sheet points at a remote file).
import fs from 'node:fs';
import path from 'node:path';

const FALLBACK = 'Preview Sans SC';

/** The system fonts that stand in for each weight of the web font, by full and PostScript name. */
const SYSTEM_FONTS: Record<string, readonly string[]> = {
  '400': ['PingFangSC-Regular', 'Microsoft YaHei', 'NotoSansCJKsc-Regular', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei'],
  '700': ['PingFangSC-Semibold', 'Microsoft YaHei Bold', 'NotoSansCJKsc-Bold', 'Noto Sans CJK SC Bold'],
};

const GENERIC = /(^|,\s*)(sans-serif|serif|monospace|system-ui)(?=\s*(,|$))/;
/** Below it are Latin, Greek, Cyrillic: the first font of a list keeps drawing those. */
const FIRST_CODE_POINT = 0x2000;
/** Curly quotes too: a Chinese font draws each as wide as a character, which tears English words apart. */
const QUOTES = { first: 0x2018, last: 0x201f };

/**
 * Puts the Chinese fallback before the generic family of a list. (Behind it, Chromium does not redraw text that was shown
 * before a slice arrived.) A list without a generic family, such as an icon font's, stays as it is.
 */
export function withFallbackFont(families: string): string {
  return families.replace(GENERIC, `$1"${FALLBACK}", $2`);
}

/**
 * @font-face rules for the fallback: a Chinese font of the system where there is one, else the slices of
 * @fontsource/noto-sans-sc that a page needs, served below /fonts/files/.
 */
export function webFontCss(nodeModules: string): string {
  const folder = path.join(nodeModules, '@fontsource/noto-sans-sc');
  return Object.entries(SYSTEM_FONTS)
    .flatMap(([weight, names]) => {
      const locals = names.map((name) => `local("${name}")`).join(', ');
      const rules = fs.readFileSync(path.join(folder, `${weight}.css`), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
      return rules
        .map(withoutOtherScripts)
        .filter((rule) => rule !== '')
        .map((rule) => rule.replace("'Noto Sans SC'", `'${FALLBACK}'`).replace('src: ', `src: ${locals}, `));
    })
    .join('\n')
    .replaceAll('url(./files/', 'url(/fonts/files/');
}

/** A rule for the Chinese part of its slice; '' when there is none. */
function withoutOtherScripts(rule: string): string {
  const ranges = /unicode-range:\s*([^;]+);/.exec(rule)?.[1]?.split(',') ?? [];
  const kept = ranges.filter((range) => {
    const first = Number.parseInt(range.trim().slice('U+'.length), 16);
    return first >= FIRST_CODE_POINT && !(first >= QUOTES.first && first <= QUOTES.last);
  });
  return kept.length === 0 ? '' : rule.replace(/unicode-range:[^;]+;/, `unicode-range: ${kept.join(',')};`);
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
