/** Watches the two spacers of a windowed list and tells when one comes near the screen, and how deep the screen is in it. */

/** Chunks are mounted this far before they are seen, in px. */
const MARGIN = 800;

export interface Near {
  side: 'above' | 'below';
  /** Px from the spacer's top to the edge of the watched area that has to be filled. */
  offset: number;
}

type Watching = Pick<WechatMiniprogram.Component.TrivialInstance, 'createIntersectionObserver'>;

/** Begins to watch `#spacer-above` and `#spacer-below` of a component; answers the undo. */
export function watchSpacers(component: Watching, onNear: (near: Near) => void): () => void {
  const observers = (['above', 'below'] as const).map((side) => {
    const observer = component.createIntersectionObserver({ thresholds: [0] });
    observer.relativeToViewport({ top: MARGIN, bottom: MARGIN }).observe(`#spacer-${side}`, (entry) => {
      if (entry.intersectionRect.height <= 0) return;
      const edge = side === 'above' ? entry.relativeRect.top : entry.relativeRect.bottom;
      onNear({ side, offset: Math.max(0, edge - entry.boundingClientRect.top) });
    });
    return observer;
  });
  return () => observers.forEach((observer) => observer.disconnect());
}
