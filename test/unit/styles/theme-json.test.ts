import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTokens, token, type Theme } from '../../assets/read-tokens';

const app = (file: string): string => resolve('miniprogram', file);
const theme = JSON.parse(readFileSync(app('theme.json'), 'utf8')) as Record<Theme, Record<string, string>>;
const tokens = readTokens();
const themes: Theme[] = ['light', 'dark'];

/** WeChat's own bars cannot read custom properties, so theme.json repeats these tokens. */
const SAME_COLOUR: [string, string][] = [
  ['navBg', 'paper'],
  ['pageBg', 'paper'],
  ['tabBg', 'paper'],
  ['tabText', 'ink-2'],
  ['tabSelected', 'leaf'],
];

/** A PNG says its size in the 8 bytes after the first chunk's name. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it('names the same variables in both themes', () => {
  expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light));
});

describe.each(themes)('the %s theme', (name) => {
  it.each(SAME_COLOUR)('%s is the token %s', (variable, colour) => {
    expect(theme[name][variable]).toBe(token(tokens, name, colour));
  });

  const icons = Object.entries(theme[name]).filter(([variable]) => variable.startsWith('icon'));
  it.each(icons)('%s is an 81 px picture below 4 KB', (_variable, path) => {
    expect(pngSize(app(path))).toEqual([81, 81]);
    expect(statSync(app(path)).size).toBeLessThan(4096);
  });
});
