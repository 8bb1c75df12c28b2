import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTokens } from '../../assets/read-tokens';

const root = resolve('miniprogram');
const tokens = readTokens().light;
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.wxss') && !file.startsWith('miniprogram_npm'),
);

it.each(sheets)('%s uses no custom property that nobody defines', (file) => {
  const css = readFileSync(join(root, file), 'utf8');
  const own = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const used = [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map((match) => match[1] ?? '');
  expect(used.filter((name) => !own.has(name) && !tokens.has(name.slice(2)))).toEqual([]);
});

it('looks at the sheets of the app', () => {
  expect(sheets).toContain(join('styles', 'tokens.wxss'));
});
