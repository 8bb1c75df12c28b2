// <page-container>: a sheet over the page that "back" closes before it leaves the page.
import { emit, isOn, takeAttributes, type BuiltIn } from './built-in';

const DURATION_MS = 300;
const open: PageContainer[] = [];

interface PageContainer {
  element: HTMLElement;
  close(): void;
}

/** Closes the container that stands open on the page on top; false when there is none. */
export function closePageContainer(): boolean {
  const top = [...open]
    .reverse()
    .find(({ element }) => element.isConnected && !element.closest('[data-page]')?.matches('[hidden]'));
  top?.close();
  return top !== undefined;
}

export function bindPageContainer({ node, element }: BuiltIn): void {
  let duration = DURATION_MS;
  let isShown = false;
  const overlay = document.createElement('div');
  overlay.className = 'page-container-overlay';
  element.dataset.position = 'bottom';
  element.dataset.overlay = 'true';
  const self: PageContainer = { element, close: () => turn(false) };

  function turn(shown: boolean): void {
    if (shown === isShown) return;
    isShown = shown;
    const stage = shown ? 'enter' : 'leave';
    emit(element, `before${stage}`);
    emit(element, stage);
    element.toggleAttribute('data-shown', shown);
    overlay.toggleAttribute('data-shown', shown && element.dataset.overlay === 'true');
    if (shown) {
      element.before(overlay);
      open.push(self);
    } else open.splice(open.indexOf(self), 1);
    window.setTimeout(() => {
      emit(element, `after${stage}`);
      if (!isShown) overlay.remove();
    }, duration);
  }

  overlay.addEventListener('click', () => {
    emit(element, 'clickoverlay');
    turn(false);
  });
  takeAttributes(node, (name, value) => {
    if (name === 'show') void Promise.resolve().then(() => turn(isOn(value)));
    else if (name === 'duration') duration = Number(value);
    else if (name === 'position') element.dataset.position = String(value);
    else if (name === 'round') element.toggleAttribute('data-round', isOn(value));
    else if (name === 'overlay') element.dataset.overlay = String(isOn(value));
    else if (name === 'z-index') element.style.zIndex = String(value);
    else if (name === 'custom-style') element.style.cssText += String(value);
    else return false;
    return true;
  });
}
