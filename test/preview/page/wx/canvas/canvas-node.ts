// A canvas as the app's code sees it: the browser's own with what WeChat adds to it (platform: canvas). `<canvas type="2d">`
// and off-screen canvases share it.
import type { FileStore } from '../files/file-store';

/** Bigger buffers crash phones. */
const MAX_SIDE = 4096;

export interface CanvasImage extends HTMLImageElement {
  referrerPolicy: string;
}

/** Adds createImage, createPath2D, createImageData and the frame functions. */
export function asCanvasNode(canvas: HTMLCanvasElement, store: FileStore): HTMLCanvasElement {
  return Object.assign(canvas, {
    createImage: () => createImage(store),
    createPath2D: (path?: Path2D) => new Path2D(path),
    createImageData: (width = canvas.width, height = canvas.height) => new ImageData(width, height),
    requestAnimationFrame: (frame: FrameRequestCallback) => window.requestAnimationFrame(frame),
    cancelAnimationFrame: (id: number) => window.cancelAnimationFrame(id),
  });
}

/** Throws what an export of a canvas that no phone could hold gives. */
export function requireDrawable({ width, height }: { width: number; height: number }): void {
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) throw new Error('no image');
}

/** An image for drawing: `src` takes local paths too, and network pictures do not taint the canvas where they may not. */
function createImage(store: FileStore): HTMLImageElement {
  const image = new Image();
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src') ?? {};
  let path = '';
  const load = (url: string): void => set?.call(image, url);
  image.addEventListener(
    'error',
    (event) => {
      if (image.crossOrigin === null || !/^https?:/.test(path)) return;
      // A host without CORS headers still draws on a phone; here the export will say that it cannot be read.
      event.stopImmediatePropagation();
      image.removeAttribute('crossorigin');
      load(path);
    },
    { capture: true },
  );
  Object.defineProperty(image, 'src', {
    get: () => path || (get?.call(image) as string),
    set(value: string) {
      path = value;
      if (/^https?:/.test(value)) image.crossOrigin = 'anonymous';
      load(store.url(value));
    },
  });
  return image;
}
