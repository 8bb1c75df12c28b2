/** What the mini program weighs, part by part: as written, and its TypeScript minified and compressed. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';

const PARTS = ['core', 'html', 'stores', 'services', 'platform', 'pages', 'components', 'styles', 'assets'];
const NPM = 'miniprogram_npm';

export interface PartSize {
  part: string;
  files: number;
  /** Bytes as written. */
  raw: number;
  /** Bytes of scripts minified, then compressed; 0 without scripts. */
  packed: number;
}

/** One row a part, the npm packages that are used, and the sum. */
export function packageSizes(app: string): PartSize[] {
  const own = PARTS.map((part) => measure(part, filesBelow(path.join(app, part))));
  const root = measure(
    'app.*',
    fs
      .readdirSync(app)
      .map((name) => path.join(app, name))
      .filter((file) => fs.statSync(file).isFile()),
  );
  const rows = [root, ...own, measure('npm, used', usedNpmFiles(app))];
  const sum = (pick: (row: PartSize) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const total = {
    part: 'all',
    files: sum((row) => row.files),
    raw: sum((row) => row.raw),
    packed: sum((row) => row.packed),
  };
  return [...rows, total];
}

function measure(part: string, files: string[]): PartSize {
  const texts = files.map((file) => fs.readFileSync(file));
  const scripts = files.filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'));
  const minified = scripts.map(
    (file) => transformSync(fs.readFileSync(file, 'utf8'), { loader: 'ts', minify: true }).code,
  );
  return {
    part,
    files: files.length,
    raw: texts.reduce((total, text) => total + text.length, 0),
    packed: minified.length === 0 ? 0 : gzipSync(minified.join('\n')).length,
  };
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** Packages that the app's scripts name, and components that its json names, with those that they use in turn. */
function usedNpmFiles(app: string): string[] {
  const own = [...PARTS.flatMap((part) => filesBelow(path.join(app, part))), path.join(app, 'app.json')];
  const names = own.flatMap((file) => [
    ...fs.readFileSync(file, 'utf8').matchAll(/['"](@vant\/weapp\/[\w-]+)\/index['"]/g),
  ]);
  const folders = new Set(names.map((match) => path.join(app, NPM, match[1] ?? '')));
  for (const folder of folders) for (const other of componentsOf(folder)) folders.add(other);
  const vant = [...folders].flatMap(filesBelow).filter((file) => !file.endsWith('.d.ts'));
  const shared = ['common', 'mixins', 'wxs'].flatMap((name) => filesBelow(path.join(app, NPM, '@vant/weapp', name)));
  const others = fs.readdirSync(path.join(app, NPM)).filter((name) => /^[a-z]/.test(name));
  const kept = shared.filter((file) => !file.endsWith('.d.ts'));
  return [...vant, ...kept, ...others.flatMap((name) => filesBelow(path.join(app, NPM, name)))];
}

function componentsOf(folder: string): string[] {
  const json = fs.readFileSync(path.join(folder, 'index.json'), 'utf8');
  return [...json.matchAll(/"(\.\.\/[\w-]+)\/index"/g)].map((match) => path.join(folder, match[1] ?? ''));
}
