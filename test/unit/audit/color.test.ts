import { contrastRatio, flatten, over, parseColor } from '../../preview/page/measure/color';

const black = { r: 0, g: 0, b: 0, a: 1 };
const white = { r: 255, g: 255, b: 255, a: 1 };

describe('colours', () => {
  it.each([
    ['rgb(1, 2, 3)', { r: 1, g: 2, b: 3, a: 1 }],
    ['rgba(1, 2, 3, 0.5)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['rgb(1 2 3 / 50%)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['color(srgb 1 0 0 / 0.25)', { r: 255, g: 0, b: 0, a: 0.25 }],
    ['lab(50% 1 2)', undefined],
  ])('are read from %s', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  it('compare as WCAG says', () => {
    expect(contrastRatio(black, white)).toBeCloseTo(21, 5);
    expect(contrastRatio(white, white)).toBe(1);
    expect(contrastRatio({ r: 118, g: 118, b: 118, a: 1 }, white)).toBeCloseTo(4.54, 2);
  });

  it('lie over each other', () => {
    expect(over({ ...black, a: 0.5 }, white)).toEqual({ r: 127.5, g: 127.5, b: 127.5, a: 1 });
    expect(flatten([{ ...white, a: 0.5 }, black])).toEqual({ r: 127.5, g: 127.5, b: 127.5, a: 1 });
    expect(flatten([])).toEqual(white);
  });
});
