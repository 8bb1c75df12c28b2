// Which DOM element draws which built-in tag of WXML. The build needs it for tag selectors, the runtime for templates.

/** Drawn by a web component of @tarojs/components. */
const TARO_TAGS = new Set([
  'scroll-view',
  'swiper',
  'swiper-item',
  'button',
  'input',
  'textarea',
  'switch',
  'slider',
  'progress',
  'icon',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'form',
  'label',
  'picker',
  'picker-view',
  'picker-view-column',
  'web-view',
]);

/** Drawn by a plain element, with the behaviour of page/builtins/. */
const OWN_TAGS = new Set([
  'view',
  'text',
  'image',
  'rich-text',
  'video',
  'navigator',
  'page-meta',
  'navigation-bar',
  'cover-view',
  'cover-image',
  'canvas',
  'root-portal',
  'match-media',
  'page-container',
  'page',
]);

export const BUILT_IN_TAGS: readonly string[] = [...TARO_TAGS, ...OWN_TAGS];

/** The DOM tag of a WXML tag; a tag that is not built in (a component) keeps its name. */
export function domTag(tag: string): string {
  if (TARO_TAGS.has(tag)) return `taro-${tag}-core`;
  return OWN_TAGS.has(tag) ? `wx-${tag}` : tag;
}
