// wx.createOffscreenCanvas: a canvas that is in no page. Its kind is webgl unless `type: '2d'` says otherwise, and getContext
// must ask for that kind.
import type { FileStore } from '../files/file-store';
import { asCanvasNode } from './canvas-node';

interface OffscreenOptions {
  type?: 'webgl' | '2d';
  width?: number;
  height?: number;
}

const DEFAULT_WIDTH = 300;
const DEFAULT_HEIGHT = 150;

export function createOffscreen(store: FileStore) {
  return (options: OffscreenOptions | number = {}, positionalHeight?: number): object => {
    const {
      type = 'webgl',
      width = DEFAULT_WIDTH,
      height = DEFAULT_HEIGHT,
    } = typeof options === 'number' ? { width: options, height: positionalHeight } : options;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const getContext = canvas.getContext.bind(canvas) as (kind: string) => RenderingContext | null;
    return Object.assign(asCanvasNode(canvas, store), {
      getContext: (kind: string) => (kind === type ? getContext(kind) : null),
    });
  };
}
