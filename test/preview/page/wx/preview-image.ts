// wx.previewImage: the pictures side by side over the whole page; a tap closes.
import { onPress } from '../../press';
import { answering } from './answer';
import { openOverlay } from './overlay';

interface PreviewOptions {
  urls: string[];
  /** A url of the list, or its index. */
  current?: string | number;
}

export function createPreviewImage() {
  return {
    previewImage: answering('previewImage', ({ urls, current = 0 }: PreviewOptions) => {
      const overlay = openOverlay('preview', 'dialog');
      overlay.setAttribute('aria-label', '图片预览');
      for (const url of urls) {
        const frame = overlay.appendChild(document.createElement('figure'));
        frame.appendChild(document.createElement('img')).src = url;
      }
      const index = typeof current === 'number' ? current : Math.max(urls.indexOf(current), 0);
      overlay.scrollLeft = index * overlay.clientWidth;
      onPress(overlay, () => overlay.remove());
    }),
  };
}
