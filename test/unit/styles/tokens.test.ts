import { readTokens, token, type Theme } from '../../assets/read-tokens';
import { CODE_KINDS } from '../../../miniprogram/html/block';
import { contrast } from './contrast';

const tokens = readTokens();
const themes: Theme[] = ['light', 'dark'];

/** Kinds of code that are bold or slanted, in the colour of the text. */
const SHAPED = new Set(['strong', 'emphasis']);

/** Text, what it stands on, and the least contrast between them. */
const PAIRS: [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'surface', 7],
  ['ink', 'code-bg', 7],
  ['ink', 'mark', 7],
  ['ink-2', 'paper', 4.5],
  ['ink-2', 'surface', 4.5],
  ['ink-2', 'code-bg', 4.5],
  ['ink-2', 'skeleton', 4.5],
  ['leaf', 'paper', 4.5],
  ['leaf', 'surface', 4.5],
  ['leaf', 'code-bg', 4.5],
  ['on-leaf', 'leaf', 4.5],
  ['warn', 'paper', 4.5],
  ['warn', 'surface', 4.5],
  ...CODE_KINDS.filter((kind) => !SHAPED.has(kind)).map((kind): [string, string, number] => [
    kind === 'comment' ? 'ink-2' : `code-${kind}`,
    'code-bg',
    4.5,
  ]),
];

describe.each(themes)('the %s theme', (theme) => {
  it.each(PAIRS)('sets %s on %s at %d to 1 or more', (text, ground, least) => {
    expect(contrast(token(tokens, theme, text), token(tokens, theme, ground))).toBeGreaterThanOrEqual(least);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#2f7a5c', '#2f7a5c')).toBe(1);
});

it('gives every colour of the light theme a dark twin', () => {
  const colours = [...tokens.light].filter(([, value]) => /^(#|rgba?\()/.test(value)).map(([name]) => name);
  const same = colours.filter((name) => tokens.dark.get(name) === tokens.light.get(name));
  expect(same).toEqual([]);
});

it("scales every type size by the reader's text size", () => {
  const sizes = [...tokens.light].filter(([name]) => name.startsWith('font-'));
  const fixed = sizes.filter(([, value]) => !/^calc\(\d+px \* var\(--text-scale, 1\)\)$/.test(value));
  expect(sizes.length).toBeGreaterThan(0);
  expect(fixed).toEqual([]);
});
