import { contrast, parseColor, readableStyle } from '../../../miniprogram/html/color';

it.each([
  ['#fff', [255, 255, 255]],
  ['#1F2320', [31, 35, 32]],
  ['rgb(1, 2,3)', [1, 2, 3]],
  ['rgb(300 0 0)', [255, 0, 0]],
  ['rgba(1,2,3,1)', [1, 2, 3]],
  [' RED ', [255, 0, 0]],
])('reads %s', (value, rgb) => {
  expect(parseColor(value)).toEqual(rgb);
});

it.each(['', 'rgba(1,2,3,.5)', '#12', 'url(x)', 'expression(1)', 'inherit', 'constructor', 'var(--x)'])(
  'does not read %j',
  (value) => {
    expect(parseColor(value)).toBeNull();
  },
);

it('measures contrast as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([255, 255, 255], [255, 255, 255])).toBe(1);
});

describe('keeps colours that every paper can carry', () => {
  it('a colour of middle lightness', () => {
    expect(readableStyle([217, 33, 66], null)).toBe('color:#d92142');
  });

  it('a pair that contrasts by itself', () => {
    expect(readableStyle([255, 255, 255], [192, 0, 0])).toBe('color:#ffffff;background-color:#c00000');
  });

  it('a highlight, with ink that fits it', () => {
    expect(readableStyle(null, [255, 255, 0])).toBe('color:#1f2320;background-color:#ffff00');
  });
});

describe('drops colours that some paper cannot carry', () => {
  it.each([
    ['black text', [0, 0, 0], null],
    ['white text', [255, 255, 255], null],
    ['grey text', [136, 136, 136], null],
    ['navy text', [0, 0, 128], null],
    ['a white background', null, [255, 255, 255]],
    ['grey text on a white background', [51, 51, 51], [255, 255, 255]],
    ['a dark background without a colour', null, [10, 10, 60]],
  ] as const)('%s', (_what, color, background) => {
    expect(readableStyle(color, background)).toBe('');
  });
});
