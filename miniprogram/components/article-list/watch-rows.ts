/** Watches the rows of a list that have a cover, and tells when one comes near the screen or is far again. */

/** Covers are asked for this far before they are seen, in px. */
const MARGIN = 600;

type Watching = Pick<WechatMiniprogram.Component.TrivialInstance, 'createIntersectionObserver'>;

/** Begins to watch the rows that are there now; answers the undo. */
export function watchRows(component: Watching, onChange: (id: string, isNear: boolean) => void): () => void {
  const observer = component.createIntersectionObserver({ thresholds: [0], observeAll: true });
  observer
    .relativeToViewport({ top: MARGIN, bottom: MARGIN })
    .observe('.article-list__row--pictured', ({ dataset, intersectionRatio }) => {
      const id: unknown = dataset.id;
      if (typeof id === 'string') onChange(id, intersectionRatio > 0);
    });
  return () => observer.disconnect();
}
