// Which functions of `wx` the scripts of an app name, told by their text: a name that is only computed is not seen.
import fs from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'miniprogram_npm', '.git']);
const COMMENT = /\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm;
const USE = /\bwx\s*\??\.\s*([a-zA-Z_]\w*)/g;

/** Every name after `wx.`, with the first file that uses it. */
export function apisUsedIn(srcRoot: string): Map<string, string> {
  const used = new Map<string, string>();
  for (const file of scriptsIn(srcRoot)) {
    const source = fs.readFileSync(file, 'utf8').replace(COMMENT, '$1');
    for (const [, name = ''] of source.matchAll(USE)) {
      if (!used.has(name)) used.set(name, path.relative(srcRoot, file));
    }
  }
  return used;
}

function scriptsIn(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : scriptsIn(full);
    return /\.(ts|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : [];
  });
}
