/** The stores of the running app, for pages. */
import type { Root } from '../stores/root';

export function appRoot(): Root {
  return getApp<{ root: Root }>().root;
}
