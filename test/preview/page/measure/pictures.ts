// Pictures on the page: whether the file is much larger than what is shown, and whether its shape is kept.
import type { PictureFacts } from './recording';

/** Modes that draw a picture in a shape of the box. The others keep the picture's own. */
const FREE_SHAPE = new Set(['scaleToFill', 'widthFix', 'heightFix']);
/** Also behind the embedded backend's image proxy, which leaves drawings as they are. */
const VECTOR = /\.svg([?&]|$)|^data:image\/svg/;

/** Facts of the pictures that have come, inside `page`. Drawings (SVG) have no pixels and count for the shape only. */
export function measurePictures(page: HTMLElement): PictureFacts[] {
  return [...page.querySelectorAll<HTMLElement>('wx-image')].flatMap((box) => {
    const image = box.querySelector('img');
    const { width, height } = box.getBoundingClientRect();
    if (!image?.complete || image.naturalWidth === 0 || width === 0 || height === 0) return [];
    return [factsOf(image, { width, height }, box.dataset.mode ?? 'scaleToFill')];
  });
}

function factsOf(image: HTMLImageElement, box: { width: number; height: number }, mode: string): PictureFacts {
  const shown = box.width * box.height * window.devicePixelRatio ** 2;
  const shape = image.naturalWidth / image.naturalHeight;
  const drawn = box.width / box.height;
  return {
    src: image.src,
    surplus: VECTOR.test(image.src) ? 0 : (image.naturalWidth * image.naturalHeight) / shown,
    distortion: FREE_SHAPE.has(mode) ? Math.max(shape / drawn, drawn / shape) - 1 : 0,
  };
}
