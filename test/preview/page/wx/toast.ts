// wx.showToast and wx.showLoading: one note at a time, in the middle of the page.
import { answering } from './answer';
import { openOverlay } from './overlay';

interface ToastOptions {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  /** A picture of the package or a local file, instead of the icon. */
  image?: string;
  /** Milliseconds; 1500 when absent. */
  duration?: number;
  mask?: boolean;
}

const DEFAULT_MS = 1500;

/** `localUrl` turns a picture's path into an address that the browser can draw. */
export function createToast(localUrl: (path: string) => string) {
  let shown: HTMLElement | undefined;
  let timer = 0;

  function hide(): void {
    window.clearTimeout(timer);
    shown?.remove();
    shown = undefined;
  }

  function show({ title, icon = 'success', image, mask }: ToastOptions): void {
    hide();
    shown = openOverlay('toast', 'status');
    shown.classList.toggle('wx-overlay-mask', mask ?? false);
    const box = shown.appendChild(document.createElement('div'));
    box.dataset.icon = image === undefined ? icon : 'none';
    if (image !== undefined) {
      const picture = box.appendChild(document.createElement('img'));
      picture.src = localUrl(image);
      picture.alt = '';
    }
    box.append(title);
  }

  const showToast = (options: ToastOptions): void => {
    show(options);
    timer = window.setTimeout(hide, options.duration ?? DEFAULT_MS);
  };
  return {
    showToast: answering('showToast', showToast),
    hideToast: answering('hideToast', hide),
    showLoading: answering('showLoading', ({ title, mask }: ToastOptions) => show({ title, mask, icon: 'loading' })),
    hideLoading: answering('hideLoading', hide),
  };
}
