/** The stylesheets made of icons: app-icon's whole sheet, and the glyphs that stand in for Vant's remote icon font. */
import { maskUri } from './icon-svg';

/** An icon's name and its mask as a data URI. */
export interface Mask {
  name: string;
  uri: string;
}

const APP_ICON_HEAD = `/*
 * One class per icon, each a mask over the current colour: a line icon takes any theme's colour and costs no request.
 * Written by test/assets/draw-icons.ts; change the icons there.
 */
:host { display: inline-flex; flex: none; vertical-align: middle; }

.app-icon {
  display: block; flex: none; background-color: currentColor;
  -webkit-mask-position: center; mask-position: center;
  -webkit-mask-repeat: no-repeat; mask-repeat: no-repeat;
  -webkit-mask-size: contain; mask-size: contain;
  -webkit-mask-image: var(--mask); mask-image: var(--mask);
}
`;

/** `app-icon.wxss`: each picture stands once, in a custom property that serves both spellings of `mask-image`. */
export function appIconSheet(masks: readonly Mask[]): string {
  const classes = masks.map(({ name, uri }) => `.app-icon--${name} { --mask: url("${uri}"); }`);
  return `${APP_ICON_HEAD}\n${classes.join('\n\n')}\n`;
}

/** Vant's glyph names on the left, our icons on the right: the ones that the components in use can show. */
const VANT_GLYPHS: Readonly<Record<string, string>> = {
  arrow: 'chevron-right',
  'arrow-down': 'chevron-down',
  cross: 'close',
  clear: 'close',
  success: 'check',
  fail: 'warning',
  search: 'search',
  photo: 'image',
  'photo-fail': 'image-broken',
};

const GLYPHS_MARK = '/* Glyphs, written by test/assets/draw-icons.ts. */';

/** One rule per picture, shared by the glyph names that show it. */
export function vantGlyphs(): string {
  const icons = [...new Set(Object.values(VANT_GLYPHS))];
  const rules = icons.map((icon) => {
    const names = Object.keys(VANT_GLYPHS).filter((name) => VANT_GLYPHS[name] === icon);
    return `${names.map((name) => `.van-icon-${name}`).join(', ')} { --glyph: url("${maskUri(icon)}"); }`;
  });
  return rules.join('\n\n');
}

/** Puts the glyphs in place of what follows their mark in `vant.wxss`. */
export function withGlyphs(sheet: string, glyphs: string): string {
  const end = sheet.indexOf(GLYPHS_MARK);
  if (end < 0) throw new Error('vant.wxss has lost the mark where its glyphs begin');
  return `${sheet.slice(0, end)}${GLYPHS_MARK}\n\n${glyphs}\n`;
}
