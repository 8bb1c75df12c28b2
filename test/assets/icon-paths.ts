/**
 * The one set of line icons, as SVG path data on a 24 grid for a 1.5 px stroke with round ends. Everything that shows
 * an icon (tab bar, app-icon, Vant's glyphs) is drawn from here by draw-icons.ts.
 */

/** A circle as path data, because a mask needs nothing but paths. */
function circle(cx: number, cy: number, r: number): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** A rectangle with rounded corners, from its top left corner. */
function box(x: number, y: number, width: number, height: number, r: number): string {
  const across = width - 2 * r;
  const down = height - 2 * r;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const top = `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}`;
  return `${top}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

/** A dot a little wider than the stroke: two crossed dashes, because a stroked tiny circle keeps a hole. */
function dot(x: number, y: number): string {
  return `M${x - 0.3} ${y}h.6M${x} ${y - 0.3}v.6`;
}

const STAR = 'M12 3.4l2.7 5.5 6 .9-4.35 4.25 1.05 6L12 17.2l-5.4 2.85 1.05-6L3.3 9.8l6-.9z';

/** Icons by the name that `<app-icon name>` takes. */
export const ICON_PATHS: Readonly<Record<string, string>> = {
  search: `${circle(10.75, 10.75, 6.75)}M15.75 15.75L20.5 20.5`,
  back: 'M15 5l-7 7 7 7',
  home: 'M3.75 11.25L12 4l8.25 7.25M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  share:
    'M12 15V3.75M8 7.75l4-4 4 4M7.5 10.5H6A1.5 1.5 0 0 0 4.5 12v6.75a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5V12a1.5 1.5 0 0 0-1.5-1.5h-1.5',
  star: STAR,
  'star-filled': STAR,
  bookmark: 'M8 3.75h8a1.5 1.5 0 0 1 1.5 1.5v15L12 16.25l-5.5 4v-15A1.5 1.5 0 0 1 8 3.75z',
  clock: `${circle(12, 12, 8.5)}M12 7v5.25l3.25 2`,
  articles: `${box(4.25, 3.75, 15.5, 16.5, 2)}M8 8.25h8M8 12h8M8 15.75h4.5`,
  list: `M8.5 6H20.5M8.5 12H20.5M8.5 18H20.5${dot(4.25, 6)}${dot(4.25, 12)}${dot(4.25, 18)}`,
  grid: `${box(4, 4, 6.5, 6.5, 1.5)}${box(13.5, 4, 6.5, 6.5, 1.5)}${box(4, 13.5, 6.5, 6.5, 1.5)}${box(13.5, 13.5, 6.5, 6.5, 1.5)}`,
  book: 'M12 6.5C10.25 5 7.5 4.25 3.5 4.25v14c4 0 6.75.75 8.5 2.25 1.75-1.5 4.5-2.25 8.5-2.25v-14c-4 0-6.75.75-8.5 2.25zM12 6.5v14',
  'chevron-right': 'M9 5l7 7-7 7',
  'chevron-down': 'M5 9l7 7 7-7',
  'chevron-up': 'M5 15.5l7-7 7 7',
  'arrow-up': 'M12 20V4.5M5.5 11L12 4.5l6.5 6.5',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  check: 'M4.5 12.5l5 5 10-11',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  offline: 'M8.6 6.35A6 6 0 0 1 17.75 10.5a4 4 0 0 1 2.7 6.3M6.35 9.25A4.65 4.65 0 0 0 7.25 18.5H16.5M4 4l16.5 16.5',
  warning: `M12 4.25l8.75 15.5H3.25zM12 9.75v4${dot(12, 16.75)}`,
  empty: 'M7.25 17C4.5 10.5 9.5 4.75 19.75 4.5 20.25 14.5 14.75 20 7.25 17zM4 20.25C6.5 15.75 9.75 12.25 14 9.75',
  image: `${box(3.5, 4.5, 17, 15, 1.5)}${circle(8.5, 9.25, 1.5)}M3.75 17.25l5-4.25 3.25 2.75 4-3.75 4.25 3.75`,
  'image-broken':
    'M20.5 11V6A1.5 1.5 0 0 0 19 4.5H5A1.5 1.5 0 0 0 3.5 6v5.75L7.75 9l4.25 3.5 4.25-3zM3.5 15.5V18A1.5 1.5 0 0 0 5 19.5h14a1.5 1.5 0 0 0 1.5-1.5v-3.25l-4.25-1.5-4.25 3-4.25-3.5z',
  play: 'M8 5.25v13.5L18.75 12z',
  pause: 'M8.5 5.25v13.5M15.5 5.25v13.5',
  audio:
    'M4.5 18.5V12a7.5 7.5 0 0 1 15 0v6.5M4.5 14h2.75v6H6a1.5 1.5 0 0 1-1.5-1.5zM19.5 14h-2.75v6H18a1.5 1.5 0 0 0 1.5-1.5z',
  video: `${box(3.25, 6, 12.5, 12, 1.5)}M15.75 10.5l5-2.75v8.5l-5-2.75`,
  link: 'M10 14a4 4 0 0 0 5.66 0l3-3A4 4 0 0 0 13 5.34l-1 1M14 10a4 4 0 0 0-5.66 0l-3 3A4 4 0 0 0 11 18.66l1-1',
  external:
    'M14 4.5h5.5V10M19.5 4.5l-9 9M10.5 6H6a1.5 1.5 0 0 0-1.5 1.5V18A1.5 1.5 0 0 0 6 19.5h10.5A1.5 1.5 0 0 0 18 18v-4.5',
  copy: `${box(8.5, 8.5, 11.5, 11.5, 1.5)}M15.5 5.5V5.5A1.5 1.5 0 0 0 14 4H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5`,
  'text-size': 'M2.75 19L8.5 5l5.75 14M4.8 14h7.4M15 19l3.1-8 3.15 8M16.1 16.25h4.05',
  moon: 'M20 14.2A8.25 8.25 0 1 1 9.8 4a6.6 6.6 0 0 0 10.2 10.2z',
  sun: `${circle(12, 12, 4)}M12 2.75v2M12 19.25v2M2.75 12h2M19.25 12h2M5.46 5.46l1.42 1.42M17.12 17.12l1.42 1.42M5.46 18.54l1.42-1.42M17.12 6.88l1.42-1.42`,
  more: `${dot(5.5, 12)}${dot(12, 12)}${dot(18.5, 12)}`,
  trash: 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l.9 13.5h9.2l.9-13.5M10.25 10.5V16M13.75 10.5V16',
  pin: 'M8.5 3.75h7M10 3.75v5.75l-3 3.25V15h10v-2.25L14 9.5V3.75M12 15v5.5',
  eye: `M2.75 12C5 7.9 8.2 5.75 12 5.75S19 7.9 21.25 12C19 16.1 15.8 18.25 12 18.25S5 16.1 2.75 12z${circle(12, 12, 2.75)}`,
  tag: `M4 4h7.6l8.5 8.5a1 1 0 0 1 0 1.4l-6.2 6.2a1 1 0 0 1-1.4 0L4 11.6z${dot(8.25, 8.25)}`,
  user: `${circle(12, 8, 3.75)}M4.75 20C5.5 16.25 8.25 14.25 12 14.25S18.5 16.25 19.25 20`,
  calendar: `${box(4, 5.5, 16, 14.5, 1.5)}M4 10h16M8 3.5v4M16 3.5v4`,
  download: 'M12 4v11.5M7 10.5l5 5 5-5M4.5 19.75h15',
  filter: 'M4 7h16M7 12h10M10 17h4',
};

/** Icons whose shape is also filled, to tell "done" from "can be done". */
export const FILLED_ICONS: ReadonlySet<string> = new Set(['star-filled']);

/** Tab bar pictures: the file's name after `tab-`, and the icon it shows. */
export const TAB_ICONS: Readonly<Record<string, string>> = { list: 'articles', categories: 'grid', library: 'book' };
