// createIntersectionObserver, with WeChat's first call: only when the ratio at the start differs from `initialRatio` (0) and
// passes a threshold. A hidden page's observers stay silent, because on a phone that page keeps its layout.
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { elementsIn, type QueryScope } from './selector-query';

export interface ObserverOptions {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>;

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

export interface Intersection {
  id: string;
  dataset: Record<string, unknown>;
  time: number;
  intersectionRatio: number;
  intersectionRect: Rect;
  boundingClientRect: Rect;
  relativeRect: Rect;
}

export class PreviewIntersectionObserver {
  private reference: string | null = null;
  private margins: Margins = {};
  private readonly running: IntersectionObserver[] = [];

  constructor(
    private readonly scope: QueryScope | undefined,
    private readonly options: ObserverOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.reference = selector;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.reference = null;
    this.margins = margins;
    return this;
  }

  observe(selector: string, listener: (intersection: Intersection) => void): void {
    const found = elementsIn(this.scope, selector);
    for (const node of this.options.observeAll ? found : found.slice(0, 1)) this.watch(node, listener);
  }

  disconnect(): void {
    for (const observer of this.running.splice(0)) observer.disconnect();
  }

  private watch(node: glassEasel.Element, listener: (intersection: Intersection) => void): void {
    const element = node.getBackendElement() as unknown as HTMLElement | null;
    if (!element) return;
    const thresholds = this.options.thresholds ?? [0];
    let lastRatio = this.options.initialRatio ?? 0;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (element.closest('[data-page]')?.matches('[hidden]')) continue;
          const ratio = entry.intersectionRatio;
          const passed = thresholds.some((threshold) => lastRatio !== ratio && between(threshold, lastRatio, ratio));
          lastRatio = ratio;
          if (passed) listener(intersectionOf(node, entry));
        }
      },
      { root: this.root(), rootMargin: this.rootMargin(), threshold: thresholds },
    );
    observer.observe(element);
    this.running.push(observer);
  }

  private root(): Element | Document {
    if (this.reference === null) return document;
    const reference = elementsIn(this.scope, this.reference)[0]?.getBackendElement() as unknown as
      HTMLElement | undefined;
    return reference ?? document;
  }

  private rootMargin(): string {
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins;
    return `${top}px ${right}px ${bottom}px ${left}px`;
  }
}

function between(threshold: number, a: number, b: number): boolean {
  return Math.min(a, b) <= threshold && threshold <= Math.max(a, b);
}

function intersectionOf(node: glassEasel.Element, entry: IntersectionObserverEntry): Intersection {
  return {
    id: node.id,
    dataset: { ...node.dataset },
    time: entry.time,
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: rectOf(entry.intersectionRect),
    boundingClientRect: rectOf(entry.boundingClientRect),
    relativeRect: rectOf(entry.rootBounds ?? new DOMRectReadOnly()),
  };
}

function rectOf({ left, top, right, bottom, width, height }: DOMRectReadOnly): Rect {
  return { left, top, right, bottom, width, height };
}
