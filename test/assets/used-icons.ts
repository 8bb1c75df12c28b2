/** Which icons the app shows: only these go into its stylesheet, since every rule is uploaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ICON_PATHS } from './icon-paths';

const TAG = /<app-icon\b[^>]*?\bname="([^"]*)"/g;
/** Icons chosen by a state stand in a table of that name. */
const TABLE = /\bconst ICONS = \{([^}]*)\}/g;

/** Names in the order of the icon set. Throws when the app asks for one that is not drawn. */
export function usedIcons(root = resolve('miniprogram')): string[] {
  const files = sources(root).map((file) => readFileSync(resolve(root, file), 'utf8'));
  const asked = new Set(
    files.flatMap((source) => [
      ...[...source.matchAll(TAG)].flatMap(([, value]) => namesIn(value)),
      ...[...source.matchAll(TABLE)].flatMap(([, table]) => quoted(table)),
    ]),
  );
  const known = Object.keys(ICON_PATHS);
  const missing = [...asked].filter((name) => !known.includes(name));
  if (missing.length > 0) throw new Error(`no icon is drawn for ${missing.join(', ')}`);
  return known.filter((name) => asked.has(name));
}

/** A literal name, or the literals of an expression. */
function namesIn(value: string): string[] {
  return value.includes('{{') ? quoted(value) : [value];
}

function quoted(source: string): string[] {
  return [...source.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
}

function sources(root: string): string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => /\.(wxml|ts)$/.test(file) && !file.startsWith('miniprogram_npm'));
}
