/** Reads the colours back out of tokens.wxss, so that pictures, theme.json and tests never keep a copy of them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import postcss from 'postcss';

export type Theme = 'light' | 'dark';

/** Custom properties by name without the dashes (`paper` → `#fbfaf7`), each theme complete. */
export type Tokens = Record<Theme, ReadonlyMap<string, string>>;

/** Parses `miniprogram/styles/tokens.wxss` of the repository the process was started in. */
export function readTokens(): Tokens {
  const sheet = postcss.parse(readFileSync(resolve('miniprogram/styles/tokens.wxss'), 'utf8'));
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  sheet.walkDecls(/^--/, ({ prop, value, parent }) => {
    const around = parent?.parent;
    const query = around?.type === 'atrule' && 'params' in around ? around.params : '';
    if (query === '') light.set(prop.slice(2), value);
    if (query === '(prefers-color-scheme: dark)') dark.set(prop.slice(2), value);
  });
  return { light, dark: new Map([...light, ...dark]) };
}

/** The value of one token; a name nobody defined is a mistake worth stopping for. */
export function token(tokens: Tokens, theme: Theme, name: string): string {
  const value = tokens[theme].get(name);
  if (value === undefined) throw new Error(`tokens.wxss defines no --${name}`);
  return value;
}
