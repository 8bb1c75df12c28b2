// this.animate and this.clearAnimation: key frames on nodes of a page or component, by time or by the scrolling of a
// scroll-view. The last frame stays until it is cleared.
import { rpxToVw } from '../../rpx';
import { elementsIn, type QueryScope } from './selector-query';

interface KeyFrame extends Record<string, unknown> {
  offset?: number;
  ease?: string;
}

interface ScrollTimeline {
  scrollSource: string;
  orientation?: 'horizontal' | 'vertical';
  /** Scroll positions in px where the animation begins and ends. */
  startScrollOffset: number;
  endScrollOffset: number;
  timeRange: number;
}

const TRANSFORM = /^(matrix|rotate|scale|skew|translate)/;
const ANGLE = /^(rotate|skew)/;
const DISTANCE = /^translate/;

export function animate(
  scope: QueryScope,
  selector: string,
  frames: KeyFrame[],
  duration: number,
  last?: (() => void) | ScrollTimeline,
): void {
  for (const element of domElements(scope, selector)) {
    const animation = element.animate(frames.map(keyframeOf), { duration, fill: 'forwards', id: 'wx-animate' });
    if (typeof last === 'object') followScroll(scope, animation, last);
    else if (last) animation.addEventListener('finish', last);
  }
}

/** Clears the named properties, or all; the animation's last frame goes. */
export function clearAnimation(
  scope: QueryScope,
  selector: string,
  optionsOrDone?: Record<string, boolean> | (() => void),
  done?: () => void,
): void {
  for (const element of domElements(scope, selector)) {
    const own = element.getAnimations().filter(({ id }) => id === 'wx-animate');
    for (const animation of own) clear(animation, typeof optionsOrDone === 'object' ? optionsOrDone : {});
  }
  const call = typeof optionsOrDone === 'function' ? optionsOrDone : done;
  call?.();
}

function clear(animation: Animation, names: Record<string, boolean>): void {
  const { effect } = animation;
  const cleared = Object.keys(names).map((name) => (TRANSFORM.test(name) ? 'transform' : name));
  if (cleared.length === 0 || !(effect instanceof KeyframeEffect)) return animation.cancel();
  const kept = effect.getKeyframes().map((frame) => {
    return Object.fromEntries(Object.entries(frame).filter(([name]) => !cleared.includes(name)));
  });
  effect.setKeyframes(kept);
}

function domElements(scope: QueryScope, selector: string): HTMLElement[] {
  // A closed page draws its nodes no more.
  return elementsIn(scope, selector).flatMap(
    (node) => (node.getBackendElement() as unknown as HTMLElement | null) ?? [],
  );
}

function keyframeOf({ offset, ease, ...styles }: KeyFrame): Keyframe {
  const frame: Keyframe = {};
  if (offset !== undefined) frame.offset = offset;
  if (ease !== undefined) frame.easing = ease;
  const transforms: string[] = [];
  for (const [name, value] of Object.entries(styles)) {
    if (TRANSFORM.test(name))
      transforms.push(
        `${name}(${[value]
          .flat()
          .map((part) => unitOf(name, part))
          .join(', ')})`,
      );
    else frame[name] = rpxToVw(String(value));
  }
  return transforms.length === 0 ? frame : { ...frame, transform: transforms.join(' ') };
}

function unitOf(name: string, value: unknown): string {
  if (typeof value !== 'number') return rpxToVw(String(value));
  if (ANGLE.test(name)) return `${value}deg`;
  return DISTANCE.test(name) ? `${value}px` : String(value);
}

function followScroll(scope: QueryScope, animation: Animation, timeline: ScrollTimeline): void {
  const source = domElements(scope, timeline.scrollSource)[0];
  if (!source) return;
  const { startScrollOffset: start, endScrollOffset: end, timeRange, orientation } = timeline;
  animation.pause();
  const follow = (): void => {
    const at = orientation === 'horizontal' ? source.scrollLeft : source.scrollTop;
    const part = Math.min(Math.max((at - start) / (end - start), 0), 1);
    animation.currentTime = part * timeRange;
  };
  source.addEventListener('scroll', follow, { passive: true });
  follow();
}
