// <image>: an <img> inside a box of 320x240 px, fitted by mode, with lazy loading about three screens ahead, and WeChat's menu
// on a long press.
import { openPictureMenu } from '../wx/picture-menu';
import { emit, isOn, packageUrl, takeAttributes, type BuiltIn } from './built-in';

/** WeChat starts a lazy image within three screens above and below. */
const LAZY_MARGIN = '300% 0px';

const IGNORED = new Set(['webp', 'fade-in', 'force-https']);

export function bindImage({ node, element, owner }: BuiltIn): void {
  const image = element.appendChild(document.createElement('img'));
  image.alt = '';
  image.draggable = false;
  let source = '';
  let isLazy = false;
  let hasMenu = false;
  let listensToPress = false;
  let lazyObserver: IntersectionObserver | undefined;
  element.dataset.mode = 'scaleToFill';

  image.addEventListener('load', () => {
    delete element.dataset.broken;
    element.dataset.came = '';
    emit(element, 'load', { width: image.naturalWidth, height: image.naturalHeight });
  });
  image.addEventListener('error', () => {
    element.dataset.broken = '';
    emit(element, 'error', { errMsg: `GET ${source} fail` });
  });

  function load(): void {
    lazyObserver?.disconnect();
    if (source === '') image.removeAttribute('src');
    else image.src = packageUrl(source, owner);
  }

  function loadWhenNear(): void {
    lazyObserver?.disconnect();
    lazyObserver = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
      root: document,
      rootMargin: LAZY_MARGIN,
    });
    lazyObserver.observe(element);
  }

  /** A picture whose press is heard sends no tap after it; one without the menu must not listen. */
  function offerMenu(isOffered: boolean): void {
    hasMenu = isOffered;
    if (!isOffered || listensToPress) return;
    listensToPress = true;
    node.addListener('longpress', () => {
      const choose = (entry: string): void => void wx.showToast({ title: `已选择：${entry}`, icon: 'none' });
      if (hasMenu && element.dataset.came !== undefined) openPictureMenu(choose);
    });
  }

  takeAttributes(node, (name, value) => {
    if (name === 'src') {
      const asked = String(value ?? '');
      // A browser would ask again for the very same address.
      if (asked === source) return true;
      source = asked;
      // WXML may name lazy-load after src, so the way is chosen when all attributes of this turn are known.
      void Promise.resolve().then(() => (isLazy ? loadWhenNear() : load()));
    } else if (name === 'lazy-load') isLazy = isOn(value);
    else if (name === 'show-menu-by-longpress') offerMenu(isOn(value));
    else if (name === 'mode') element.dataset.mode = String(value);
    else if (name === 'aria-label') {
      image.alt = String(value ?? '');
      return false;
    } else return IGNORED.has(name);
    return true;
  });
}
