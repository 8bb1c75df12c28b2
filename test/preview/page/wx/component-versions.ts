// Since which base library the built-in components and their newer attributes exist (platform: rich-text, other components).
// Attributes without a number have been there from the start.

export interface ComponentVersion {
  since: string;
  /** Base library by attribute; `attribute.value` where one of its values came later. */
  attributes: Record<string, string>;
}

const OLDEST = '1.0.0';

function since(version: string, plain: string, newer: Record<string, string> = {}): ComponentVersion {
  const attributes = Object.fromEntries(plain.split(' ').map((name) => [name, OLDEST]));
  return { since: version, attributes: { ...attributes, ...newer } };
}

export const COMPONENT_VERSIONS: Record<string, ComponentVersion> = {
  view: since(OLDEST, 'hover-class hover-stop-propagation hover-start-time hover-stay-time'),
  text: since(OLDEST, 'selectable space decode', { 'user-select': '2.12.1' }),
  'rich-text': since('1.4.0', 'nodes', { space: '2.4.1', 'user-select': '2.24.0', mode: '2.33.0' }),
  image: since(OLDEST, 'src mode bindload binderror', {
    'mode.heightFix': '2.10.3',
    'lazy-load': '1.5.0',
    webp: '2.9.0',
    'show-menu-by-longpress': '2.7.0',
  }),
  button: since(OLDEST, 'size type plain disabled loading form-type open-type hover-class', {
    'open-type.contact': '1.1.0',
    'open-type.share': '1.2.0',
    'open-type.launchApp': '1.9.5',
    'open-type.openSetting': '2.0.7',
    'open-type.feedback': '2.1.0',
    'open-type.chooseAvatar': '2.21.2',
    'open-type.liveActivity': '2.26.2',
    'open-type.agreePrivacyAuthorization': '2.32.3',
  }),
  video: since(OLDEST, 'src controls autoplay loop muted poster object-fit initial-time', {
    'picture-in-picture-mode': '2.11.0',
    'referrer-policy': '2.13.0',
    'show-background-playback-button': '2.14.3',
  }),
  canvas: since(OLDEST, 'canvas-id disable-scroll', { type: '2.7.0', 'type.2d': '2.9.0' }),
  'scroll-view': since(OLDEST, 'scroll-x scroll-y scroll-top scroll-left scroll-into-view scroll-with-animation', {
    'refresher-enabled': '2.10.1',
    'refresher-triggered': '2.10.1',
    enhanced: '2.12.0',
    'enable-passive': '2.25.3',
  }),
  swiper: since(OLDEST, 'current autoplay interval duration circular vertical indicator-dots', {
    'previous-margin': '1.9.0',
    'next-margin': '1.9.0',
    'snap-to-edge': '2.12.1',
  }),
  'swiper-item': since(OLDEST, 'item-id'),
  navigator: since(OLDEST, 'url open-type delta hover-class', { target: '2.0.7', 'short-link': '2.18.1' }),
  'page-meta': since('2.9.0', 'page-style background-color root-background-color', {
    'page-font-size': '2.11.0',
    'root-font-size': '2.11.0',
  }),
  'navigation-bar': since('2.9.0', 'title front-color background-color'),
  'match-media': since('2.11.1', 'min-width max-width width min-height max-height height orientation'),
  'page-container': since('2.16.0', 'show duration z-index overlay position round custom-style'),
  'root-portal': since('2.26.1', 'enable'),
  'cover-view': since('1.4.0', 'scroll-top'),
  'cover-image': since('1.4.0', 'src'),
  'web-view': since('1.6.4', 'src'),
  ...Object.fromEntries(
    [
      ...['input', 'textarea', 'switch', 'slider', 'progress', 'icon', 'checkbox', 'checkbox-group', 'radio'],
      ...['radio-group', 'form', 'label', 'picker', 'picker-view', 'picker-view-column'],
    ].map((tag) => [tag, since(OLDEST, 'id class style')]),
  ),
};

/** What HarmonyOS clients lack (platform: HarmonyOS gaps). */
export const NOT_ON_OHOS = new Set([
  ...['onThemeChange', 'showShareImageMenu', 'onCopyUrl', 'createCacheManager', 'onMemoryWarning'],
  ...['openChannelsEvent', 'openCustomerServiceChat', 'openEmbeddedMiniProgram', 'offNetworkStatusChange'],
]);
