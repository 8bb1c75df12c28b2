// Puts the preview's own queries behind `this.createSelectorQuery()` and `this.createIntersectionObserver()`, where the
// framework's lack fields (computed styles, nodes, the observed node's id) and differ in when an observer first calls.
import { component } from 'glass-easel-miniprogram-adapter';
import { PreviewIntersectionObserver, type ObserverOptions } from './intersection';
import { SelectorQuery, type QueryScope } from './selector-query';

export function installQueries(): void {
  Object.assign(component.ComponentCaller.prototype, {
    createSelectorQuery(this: QueryScope) {
      return new SelectorQuery(this);
    },
    createIntersectionObserver(this: QueryScope, options?: ObserverOptions) {
      return new PreviewIntersectionObserver(this, options);
    },
  });
}
