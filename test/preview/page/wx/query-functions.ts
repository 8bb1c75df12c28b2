// Queries and observers of `wx`, which look into the page on top, and the size of the window.
import { createListeners } from '../listeners';
import type { OpenPage } from '../open-page';
import { PreviewIntersectionObserver, type ObserverOptions } from '../queries/intersection';
import { PreviewMediaQueryObserver } from '../queries/media-query';
import { SelectorQuery, type QueryScope } from '../queries/selector-query';

interface Resize {
  size: { windowWidth: number; windowHeight: number };
}

export function createQueryFunctions(top: () => OpenPage | undefined): Record<string, unknown> {
  const resizes = createListeners<Resize>();
  window.addEventListener('resize', () => {
    resizes.emit({ size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } });
  });
  const scopeOfTop = (): QueryScope | undefined => {
    const page = top();
    return page && { _$: page.component };
  };
  return {
    createSelectorQuery: () => new SelectorQuery(scopeOfTop()),
    createIntersectionObserver: (scope: QueryScope | undefined, options?: ObserverOptions) => {
      return new PreviewIntersectionObserver(scope ?? scopeOfTop(), options);
    },
    createMediaQueryObserver: () => new PreviewMediaQueryObserver(),
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
  };
}
