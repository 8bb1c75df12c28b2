// Queries and observers of `wx`, which look into the page on top, and the size of the window.
import { createListeners } from '../listeners';
import type { OpenPage } from '../open-page';
import { PreviewIntersectionObserver, type ObserverOptions } from '../queries/intersection';
import { PreviewMediaQueryObserver } from '../queries/media-query';
import { contextOf } from '../queries/node-of';
import { elementsIn, SelectorQuery, type QueryScope } from '../queries/selector-query';

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
    createVideoContext: (id: string, scope: QueryScope | undefined = scopeOfTop()) => {
      const element = elementsIn(scope, `#${id}`)[0]?.getBackendElement() as unknown as HTMLElement | undefined;
      return element ? contextOf(element) : null;
    },
    createMediaQueryObserver: () => new PreviewMediaQueryObserver(),
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
  };
}
