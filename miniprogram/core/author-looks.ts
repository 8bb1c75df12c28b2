/**
 * Fits the colours that authors chose to each theme by contrast. A look becomes classes of `pages/article/styles/prose.wxss` and, for
 * each theme, custom properties among which those classes choose: a theme then changes without any `setData`.
 */
import { chroma, contrast, fromHsl, isGrey, luminance, movedUntil, toHsl } from './colors';

/** A look as the parser of bodies gives it; colours are `#rrggbb`. */
export interface WrittenLook {
  color?: string;
  background?: string;
  /** The background of the box around it. */
  on?: string;
  border?: 'left' | 'around';
  borderColor?: string;
  align?: 'center' | 'right';
}

/** Classes, and CSS declarations for the `style` attribute. */
export type LookStyle = [classes: string, style: string];

interface Theme {
  /** The last letter of its custom properties. */
  letter: string;
  isDark: boolean;
  ink: string;
  /** What text without a background of its own may stand on, the paper first. */
  papers: string[];
}

/** Of `styles/tokens.wxss`. */
export const THEMES: readonly Theme[] = [
  { letter: 'l', isDark: false, ink: '#1f2320', papers: ['#fbfaf7', '#f3f1eb'] },
  { letter: 'd', isDark: true, ink: '#e4e5e0', papers: ['#141513', '#1e201d'] },
];

const TEXT_CONTRAST = 4.5;
/** Of text without a colour of its own, where its background allows it. */
const INK_CONTRAST = 7;
const LINE_CONTRAST = 1.5;
/** Above it a background is light: dark letters stand on it, and a dark theme needs a tint in its place. */
const LIGHT = 0.45;
/** Below it white letters can be read. */
const WHITE_READS = 0.18;
const BLACKISH = 0.05;
const WHITISH = 0.8;
const FAINT = { least: 0.19, most: 0.65 };
/** White and nearly white boxes come from copied pages and say nothing. */
const PAPER_LIKE = 0.88;
const TINT = { least: 0.15, most: 0.24, saturation: 0.6 };
/** A pale colour stays a quiet one in the dark. */
const PALE_SATURATION = 0.18;
const PALE_LINE = 0.36;

/** A look as a page shows it. */
export function lookStyle(look: WrittenLook): LookStyle {
  const background = ownGround(look.background);
  const isInk = background !== null || isColorKept(look);
  const classes = [
    isInk ? 'rt-ink' : isFaint(look) ? 'rt-faint' : '',
    background === null ? '' : 'rt-ground',
    look.border === undefined ? '' : `rt-edge rt-edge--${look.border}`,
  ];
  const styles = [look.align === undefined ? '' : `text-align:${look.align}`];
  for (const theme of THEMES) {
    const { letter } = theme;
    if (isInk) styles.push(`--c${letter}:${inkOf(look, theme)}`);
    if (background !== null) styles.push(`--b${letter}:${groundOf(background, look.color, theme)}`);
    if (look.border !== undefined && look.borderColor !== undefined && !isGrey(look.borderColor)) {
      styles.push(`--e${letter}:${lineOf(look.borderColor, theme)}`);
    }
  }
  return [joined(classes, ' '), joined(styles, ';')];
}

function ownGround(background: string | undefined): string | null {
  if (background === undefined || (isGrey(background) && luminance(background) > PAPER_LIKE)) return null;
  return background;
}

/** Greys are how a page sets its body text; on paper the theme's own ink takes their place. */
function isColorKept({ color, on }: WrittenLook): boolean {
  return color !== undefined && (!isGrey(color) || ownGround(on) !== null);
}

/** Grey words on paper, set back by their author: the theme's second ink is for them. */
function isFaint({ color }: WrittenLook): boolean {
  return color !== undefined && luminance(color) > FAINT.least && luminance(color) < FAINT.most;
}

/** Black or white, nearly: no colour that anyone chose for itself. */
function isInkLike(color: string): boolean {
  return isGrey(color) && (luminance(color) < BLACKISH || luminance(color) > WHITISH);
}

/** The colour of the text; without one of its own, the theme's ink as the background allows it. */
function inkOf({ color, background, on }: WrittenLook, theme: Theme): string {
  const ground = ownGround(background);
  const around = ownGround(on);
  const grounds =
    ground !== null
      ? [groundOf(ground, color, theme)]
      : around !== null
        ? [groundOf(around, undefined, theme)]
        : theme.papers;
  const reads = (ink: string, least = TEXT_CONTRAST): boolean => grounds.every((each) => contrast(ink, each) >= least);
  if (color !== undefined && (reads(color) || !isInkLike(color))) return movedUntil(color, (ink) => reads(ink));
  const inks = [theme.ink, theme.papers[0]];
  return (
    inks.find((ink) => reads(ink, INK_CONTRAST)) ??
    inks.find((ink) => reads(ink)) ??
    movedUntil(theme.ink, (ink) => reads(ink))
  );
}

/**
 * A background as a theme shows it. One of middling lightness carries white letters nearly everywhere, and is darkened
 * until these read, unless its own letters read on it as it is.
 */
function groundOf(background: string, color: string | undefined, theme: Theme): string {
  if (luminance(background) > LIGHT) return theme.isDark ? darkTint(background) : background;
  if (color !== undefined && contrast(color, background) >= TEXT_CONTRAST) return background;
  return luminance(background) <= WHITE_READS
    ? background
    : movedUntil(background, (moved) => luminance(moved) <= WHITE_READS);
}

function darkTint(color: string): string {
  const { hue, saturation, lightness } = toHsl(color);
  const dark = Math.min(TINT.most, Math.max(TINT.least, 1 - lightness));
  const quiet = Math.min(saturation * TINT.saturation, PALE_SATURATION + chroma(color) / 2);
  return fromHsl({ hue, saturation: quiet, lightness: dark });
}

function lineOf(color: string, { isDark, papers }: Theme): string {
  const isPale = isDark && luminance(color) > LIGHT;
  const hsl = toHsl(color);
  const start = isPale
    ? fromHsl({ ...hsl, saturation: hsl.saturation * TINT.saturation, lightness: PALE_LINE })
    : color;
  return movedUntil(start, (line) => contrast(line, papers[0]) >= LINE_CONTRAST);
}

function joined(parts: string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}
