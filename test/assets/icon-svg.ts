/** Turns an icon's path data into SVG: a picture for the tab bar, or a mask that CSS fills with any colour. */
import { FILLED_ICONS, ICON_PATHS } from './icon-paths';

const STROKE = 1.5;

function pathOf(name: string): string {
  const path = ICON_PATHS[name];
  if (path === undefined) throw new Error(`No icon is called ${name}`);
  return path;
}

function svg(path: string, paint: string): string {
  const ends = "stroke-linecap='round' stroke-linejoin='round'";
  const open = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' stroke-width='${STROKE}' ${ends}`;
  return `${open} ${paint}><path d='${path}'/></svg>`;
}

/** A data URI for `mask-image`: only its opacity counts, so it is drawn in black. */
export function maskUri(name: string): string {
  const fill = FILLED_ICONS.has(name) ? '' : "fill='none' ";
  return `data:image/svg+xml,${svg(pathOf(name), `${fill}stroke='black'`).replace(/</g, '%3C').replace(/>/g, '%3E')}`;
}

/** A whole SVG document in one colour; `wash` (0–1) tints the inside of its shapes. */
export function pictureSvg(name: string, color: string, wash: number): string {
  return svg(pathOf(name), `stroke='${color}' fill='${color}' fill-opacity='${wash}'`);
}
