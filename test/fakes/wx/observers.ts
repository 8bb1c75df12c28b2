/** Selector queries and intersection observers: a test says what a selector measures and what comes into view. */

type Measured = Record<string, unknown> | null;

const NOTHING_MEASURED = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollLeft: 0, scrollTop: 0 };

export class FakeScreen {
  private readonly measured = new Map<string, Measured>();
  private readonly watched: { selector: string; seen: (entry: object) => void }[] = [];

  /**
   * What a query finds for `selector`: its rectangle or its fields, null for a node that is not there. `viewport` names
   * the viewport. What was never measured is an empty rectangle.
   */
  measure(selector: string, value: Measured): void {
    this.measured.set(selector, value);
  }

  /** The selectors now observed. */
  get observed(): string[] {
    return this.watched.map((entry) => entry.selector);
  }

  /**
   * Brings `selector` into view, or out of it with ratio 0; `dataset` says which node of many it is, `height` in px how
   * high it is.
   */
  show(selector: string, intersectionRatio = 1, dataset: Record<string, unknown> = {}, height = 0): void {
    const boundingClientRect = { ...NOTHING_MEASURED, height };
    const intersectionRect = { ...NOTHING_MEASURED, height: height * intersectionRatio };
    this.watched
      .filter((entry) => entry.selector === selector)
      .forEach((entry) => entry.seen({ intersectionRatio, dataset, boundingClientRect, intersectionRect }));
  }

  api(): Record<string, unknown> {
    return {
      createSelectorQuery: () => this.query(),
      createIntersectionObserver: () => this.observer(),
    };
  }

  private query(): object {
    const asked: { selector: string; all: boolean; then: ((found: unknown) => void) | undefined }[] = [];
    const answer = (entry: (typeof asked)[number]): unknown => {
      const measured = this.measured.get(entry.selector);
      const found = measured === undefined ? NOTHING_MEASURED : measured;
      return entry.all ? (found === null ? [] : [found]) : found;
    };
    const query = {
      in: () => query,
      select: (selector: string) => node(selector, false),
      selectAll: (selector: string) => node(selector, true),
      selectViewport: () => node('viewport', false),
      exec: (callback?: (found: unknown[]) => void) => {
        void Promise.resolve().then(() => {
          asked.forEach((entry) => entry.then?.(answer(entry)));
          callback?.(asked.map(answer));
        });
        return query;
      },
    };
    const node = (selector: string, all: boolean) => {
      const ask = (then?: (found: unknown) => void) => {
        asked.push({ selector, all, then });
        return query;
      };
      const fields = (_fields: object, then?: (found: unknown) => void) => ask(then);
      return { boundingClientRect: ask, scrollOffset: ask, context: ask, node: ask, fields };
    };
    return query;
  }

  private observer(): object {
    const own: (typeof this.watched)[number][] = [];
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (selector: string, seen: (entry: object) => void) => {
        const entry = { selector, seen };
        own.push(entry);
        this.watched.push(entry);
      },
      disconnect: () => {
        own.splice(0).forEach((entry) => this.watched.splice(this.watched.indexOf(entry), 1));
      },
    };
    return observer;
  }
}
