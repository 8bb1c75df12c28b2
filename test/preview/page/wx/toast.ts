// wx.showToast and wx.showLoading: one note at a time, in the middle of the page.
import { answering } from './answer';
import { openOverlay } from './overlay';

interface ToastOptions {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  image?: string;
  /** Milliseconds; 1500 when absent. */
  duration?: number;
  mask?: boolean;
}

export function createToast() {
  let shown: HTMLElement | undefined;
  let timer = 0;

  function hide(): void {
    window.clearTimeout(timer);
    shown?.remove();
    shown = undefined;
  }

  function show({ title, icon = 'success', mask }: ToastOptions): void {
    hide();
    shown = openOverlay('toast', 'status');
    shown.classList.toggle('wx-overlay-mask', mask ?? false);
    const box = shown.appendChild(document.createElement('div'));
    box.dataset.icon = icon;
    box.textContent = title;
  }

  const showToast = (options: ToastOptions): void => {
    show(options);
    timer = window.setTimeout(hide, options.duration ?? 1500);
  };
  return {
    showToast: answering('showToast', showToast),
    hideToast: answering('hideToast', hide),
    showLoading: answering('showLoading', ({ title, mask }: ToastOptions) => show({ title, mask, icon: 'loading' })),
    hideLoading: answering('hideLoading', hide),
  };
}
