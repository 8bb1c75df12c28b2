// <root-portal>: lifts what it holds out of the page, past transformed and clipping parents. The browser's top layer does so
// and leaves the nodes where the framework put them.
import { takeAttributes, type BuiltIn } from './built-in';

export function defineRootPortal(): void {
  class RootPortal extends HTMLElement {
    connectedCallback(): void {
      this.follow();
    }

    /** Shows or takes back by `data-enabled`. */
    follow(): void {
      const isOff = this.dataset.enabled === 'false';
      this.popover = isOff ? null : 'manual';
      if (!isOff && this.isConnected && !this.matches(':popover-open')) this.showPopover();
    }
  }
  customElements.define('wx-root-portal', RootPortal);
}

export function bindRootPortal({ node, element }: BuiltIn): void {
  takeAttributes(node, (name, value) => {
    if (name !== 'enable') return false;
    element.dataset.enabled = String(Boolean(value) && value !== 'false');
    (element as HTMLElement & { follow(): void }).follow();
    return true;
  });
}
