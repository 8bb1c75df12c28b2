// wx.canvasToTempFilePath: a region of a canvas as a picture file.
import type { FileStore } from '../files/file-store';
import { answering, Failure } from '../answer';
import { requireDrawable } from './canvas-node';

interface ExportOptions {
  canvas?: HTMLCanvasElement;
  canvasId?: string;
  fileType?: 'png' | 'jpg';
  /** 0 to 1, for jpg. */
  quality?: number;
  /** Region in buffer pixels. */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  /** Size of the file; the region times the screen's pixel ratio when absent, which surprises (platform: export). */
  destWidth?: number;
  destHeight?: number;
}

export function createCanvasExport(store: FileStore) {
  return answering('canvasToTempFilePath', async (options: ExportOptions) => {
    const { canvas, fileType = 'png', quality = 1, x = 0, y = 0 } = options;
    if (!canvas) throw new Failure('fail canvas is empty: pass `canvas`, the node of a 2d canvas');
    requireDrawable(canvas);
    const { width = canvas.width - x, height = canvas.height - y } = options;
    const { destWidth = width * window.devicePixelRatio, destHeight = height * window.devicePixelRatio } = options;
    const picture = document.createElement('canvas');
    Object.assign(picture, { width: Math.round(destWidth), height: Math.round(destHeight) });
    requireDrawable(picture);
    picture.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, picture.width, picture.height);
    const blob = await blobOf(picture, fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality);
    return { tempFilePath: store.keepTemp(new Uint8Array(await blob.arrayBuffer()), fileType) };
  });
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Failure('no image'))), type, quality);
  });
}
