// wx.previewImage: the pictures side by side over the whole page, with a counter, zoom by two taps or two fingers, and WeChat's
// menu on a long press. One tap closes.
import { answering } from './answer';
import type { FileStore } from './files/file-store';
import { openOverlay } from './overlay';
import { openPictureMenu } from './picture-menu';
import { watchPicture } from './picture-gestures';

interface PreviewOptions {
  urls: string[];
  /** A url of the list, or its index. */
  current?: string | number;
  /** False takes the menu away. */
  showmenu?: boolean;
}

/** `onMenu` is told the entry of the menu that was chosen. */
export function createPreviewImage(files: FileStore, onMenu: (entry: string) => void) {
  return {
    previewImage: answering('previewImage', ({ urls, current = 0, showmenu = true }: PreviewOptions) => {
      if (!Array.isArray(urls) || urls.length === 0) throw new Error('parameter error: parameter.urls should be Array');
      const overlay = openOverlay('preview', 'dialog');
      overlay.setAttribute('aria-label', '图片预览');
      const strip = overlay.appendChild(document.createElement('div'));
      const counter = overlay.appendChild(document.createElement('p'));
      const close = (): void => overlay.remove();
      for (const url of urls) {
        const frame = strip.appendChild(document.createElement('figure'));
        const image = frame.appendChild(document.createElement('img'));
        image.draggable = false;
        image.alt = '';
        image.src = files.url(url);
        watchPicture(frame, image, {
          tap: close,
          hold: () => showmenu && openPictureMenu(onMenu),
        });
      }
      const count = (): void => {
        const at = Math.round(strip.scrollLeft / strip.clientWidth) + 1;
        counter.textContent = `${at} / ${urls.length}`;
      };
      strip.addEventListener('scroll', count, { passive: true });
      const index = typeof current === 'number' ? current : Math.max(urls.indexOf(current), 0);
      strip.scrollLeft = index * strip.clientWidth;
      counter.hidden = urls.length === 1;
      count();
    }),
  };
}
