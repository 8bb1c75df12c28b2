/** The stylesheet made of icons: app-icon's. */

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
