import { hexColor, isGrey, isPaper, NO_COLOR, parseColor } from '../../../miniprogram/html/color';

it.each([
  ['#fff', '#ffffff'],
  ['#1f2320', '#1f2320'],
  ['rgb(1, 2,3)', '#010203'],
  ['rgb(300 0 0)', '#ff0000'],
  ['rgba(1,2,3,1)', '#010203'],
  ['rgb(12.7, 0, 0)', '#0c0000'],
  ['rgba(0,0,0,.5)', '#7f7f7f'],
  ['#ff000080', '#ff7f7f'],
  ['rgb(255 0 0 / 50%)', '#ff7f7f'],
  ['hsl(120, 100%, 25%)', '#007f00'],
  ['hsla(240deg 100% 50% / 1)', '#0000ff'],
  ['red', '#ff0000'],
  ['navy', '#000080'],
])('reads %s', (value, color) => {
  expect(hexColor(parseColor(value))).toBe(color);
});

it.each([
  '',
  'rgba(1,2,3,.05)',
  'hsl(1,2,3)',
  '#12',
  'url(x)',
  'expression(1)',
  'inherit',
  'constructor',
  'var(--x)',
  'transparent',
])('does not read %j', (value) => {
  expect(parseColor(value)).toBe(NO_COLOR);
});

it.each([
  ['#333333', true, false],
  ['#ffffff', true, true],
  ['#f7f7f7', true, true],
  ['#e0e0e0', true, false],
  ['#c00000', false, false],
  ['#fff5d6', false, false],
])('%s is a grey: %s, and says nothing as a paper: %s', (value, grey, paper) => {
  expect([isGrey(parseColor(value)), isPaper(parseColor(value))]).toEqual([grey, paper]);
});
