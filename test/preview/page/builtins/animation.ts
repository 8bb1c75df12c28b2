// The `animation` attribute: plays what wx.createAnimation exported, a step after the other, by CSS transitions, so that
// transitionend comes as on a phone.
import type { ExportedAnimation, Step } from '../wx/animation';
import { rpxToVw } from '../../rpx';
import { takeAttributes, type BuiltIn } from './built-in';

const TRANSFORM = /^(matrix|rotate|scale|skew|translate)/;

export function bindAnimation({ node, element }: BuiltIn): void {
  let timer = 0;
  const transforms = new Map<string, string>();

  function play(steps: readonly Step[]): void {
    const [step, ...rest] = steps;
    if (!step) return;
    const { duration, delay, timingFunction } = step.option.transition;
    // A layout of the state before, without which the browser would merge two states and show no way between them.
    element.getBoundingClientRect();
    element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
    element.style.transformOrigin = step.option.transformOrigin;
    for (const { type, args } of step.animates) {
      if (type === 'style') element.style.setProperty(String(args[0]), rpxToVw(String(args[1])));
      else if (TRANSFORM.test(type)) transforms.set(type, `${type}(${args.join(', ')})`);
    }
    if (transforms.size > 0) element.style.transform = [...transforms.values()].join(' ');
    timer = window.setTimeout(() => play(rest), duration + delay);
  }

  takeAttributes(node, (name, value) => {
    if (name !== 'animation') return false;
    window.clearTimeout(timer);
    const { actions = [] } = (value ?? {}) as Partial<ExportedAnimation>;
    play(actions);
    return true;
  });
}
