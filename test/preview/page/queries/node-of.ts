// What a selector query gives for `node` and `context`: the canvas, the scroll-view or the video behind a tag.
import { localFiles } from '../local-files';
import { asCanvasNode } from '../wx/canvas/canvas-node';

/** The canvas node of `type="2d"` and `type="webgl"`, the element of a scroll-view; nothing for other tags. */
export function nodeOf(element: HTMLElement): object | null {
  const canvas = canvasOf(element);
  if (canvas) return element.dataset.type === undefined ? null : asCanvasNode(canvas, localFiles());
  return element.localName === 'taro-scroll-view-core' ? scrollViewNode(element) : null;
}

/** The context of a video, or the old drawing context of a canvas without a type, which the preview does not have. */
export function contextOf(element: HTMLElement): object | null {
  const video = element.querySelector<HTMLVideoElement>(':scope > video');
  return video && videoContext(video);
}

function canvasOf(element: HTMLElement): HTMLCanvasElement | null {
  return element.localName === 'wx-canvas' ? element.querySelector('canvas') : null;
}

function videoContext(video: HTMLVideoElement): object {
  return {
    play: () => void video.play().catch(() => video.dispatchEvent(new Event('error'))),
    pause: () => video.pause(),
    stop() {
      video.pause();
      video.currentTime = 0;
    },
    seek: (seconds: number) => (video.currentTime = seconds),
    playbackRate: (rate: number) => (video.playbackRate = rate),
  };
}

function scrollViewNode(element: HTMLElement): object {
  return {
    scrollTo: ({ top, left, animated = true }: { top?: number; left?: number; animated?: boolean }) => {
      element.scrollTo({ top, left, behavior: animated ? 'smooth' : 'instant' });
    },
    scrollIntoView: (selector: string) => element.querySelector(selector)?.scrollIntoView(),
  };
}
