// The framework's DOM backend, corrected where a mini program differs: each sheet once, in the order app, components, pages.
import { glassEasel } from 'glass-easel-miniprogram-adapter';

export class PreviewBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly sheets = new Map<string, number>();

  constructor(private readonly pages: ReadonlySet<string>) {
    super();
  }

  override appendStyleSheetPath(path: string, scope?: number): number {
    const known = this.sheets.get(path);
    if (known !== undefined) return known;
    const previous = document.head.lastElementChild;
    const index = super.appendStyleSheetPath(path, scope);
    this.sheets.set(path, index);
    const sheet = document.head.lastElementChild;
    if (sheet instanceof HTMLElement && sheet !== previous) sheet.dataset.path = path;
    if (sheet !== null && sheet !== previous && !this.pages.has(path)) {
      document.head.insertBefore(sheet, document.getElementById('page-styles'));
    }
    return index;
  }
}
