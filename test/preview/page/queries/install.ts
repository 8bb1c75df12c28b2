// Puts the preview's own queries and animations behind `this.createSelectorQuery()` and its kin, where the framework's lack
// fields (computed styles, nodes, the observed node's id), differ in when an observer first calls, or are not there.
import { component } from 'glass-easel-miniprogram-adapter';
import { animate, clearAnimation } from './animate';
import { PreviewIntersectionObserver, type ObserverOptions } from './intersection';
import { PreviewMediaQueryObserver } from './media-query';
import { SelectorQuery, type QueryScope } from './selector-query';

type Rest<F> = F extends (scope: QueryScope, ...rest: infer R) => void ? R : never;

export function installQueries(): void {
  Object.assign(component.ComponentCaller.prototype, {
    createSelectorQuery(this: QueryScope) {
      return new SelectorQuery(this);
    },
    createIntersectionObserver(this: QueryScope, options?: ObserverOptions) {
      return new PreviewIntersectionObserver(this, options);
    },
    createMediaQueryObserver() {
      return new PreviewMediaQueryObserver();
    },
    animate(this: QueryScope, ...rest: Rest<typeof animate>) {
      animate(this, ...rest);
    },
    clearAnimation(this: QueryScope, ...rest: Rest<typeof clearAnimation>) {
      clearAnimation(this, ...rest);
    },
  });
}
