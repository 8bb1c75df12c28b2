// wx.createAnimation: records steps of styles and transforms; `export` hands them over and begins anew. The `animation`
// attribute plays them (builtins/animation.ts).

export interface Step {
  animates: { type: string; args: (string | number)[] }[];
  option: { transformOrigin: string; transition: { duration: number; delay: number; timingFunction: string } };
}

export interface ExportedAnimation {
  actions: Step[];
}

interface AnimationOptions {
  /** Milliseconds. */
  duration?: number;
  delay?: number;
  timingFunction?: string;
  transformOrigin?: string;
}

const STYLES = { opacity: 'opacity', backgroundColor: 'background-color' } as const;
const LENGTHS = ['width', 'height', 'top', 'left', 'bottom', 'right'] as const;
const ANGLES = ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skew', 'skewX', 'skewY'] as const;
const DISTANCES = ['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'] as const;
const NUMBERS = ['scale', 'scaleX', 'scaleY', 'scaleZ', 'scale3d', 'matrix', 'matrix3d'] as const;

type Value = string | number;

const px = (value: Value): string => (typeof value === 'number' ? `${value}px` : value);

export function createAnimation(defaults: AnimationOptions = {}): Record<string, unknown> {
  let animates: Step['animates'] = [];
  let actions: Step[] = [];
  const animation: Record<string, unknown> = {};
  const add = (type: string, args: Value[]): object => {
    animates = [...animates.filter((known) => known.type !== type || type === 'style'), { type, args }];
    return animation;
  };

  for (const [name, style] of Object.entries(STYLES)) animation[name] = (value: Value) => add('style', [style, value]);
  for (const name of LENGTHS) animation[name] = (value: Value) => add('style', [name, px(value)]);
  for (const name of ANGLES)
    animation[name] = (...values: Value[]) =>
      add(
        name,
        values.map((value) => `${value}deg`),
      );
  animation.rotate3d = (x: number, y = 0, z = 0, angle = 0) => add('rotate3d', [x, y, z, `${angle}deg`]);
  for (const name of DISTANCES) animation[name] = (...values: Value[]) => add(name, values.map(px));
  for (const name of NUMBERS) animation[name] = (...values: Value[]) => add(name, values);

  return Object.assign(animation, {
    step(options: AnimationOptions = {}) {
      const {
        duration = 400,
        delay = 0,
        timingFunction = 'linear',
        transformOrigin = '50% 50% 0',
      } = {
        ...defaults,
        ...options,
      };
      actions.push({ animates, option: { transformOrigin, transition: { duration, delay, timingFunction } } });
      animates = [];
      return animation;
    },
    export(): ExportedAnimation {
      const exported = { actions };
      actions = [];
      return exported;
    },
  });
}
