/**
 * Builds miniprogram/miniprogram_npm as the DevTools' "build npm" does, from `dependencies` alone: a package made for
 * mini programs is copied, any other is bundled into one CommonJS file. It is left as it is while versions stay.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { field, readJson, textField } from './json-file';

/** The stamp beside the packages that says what they were built from. */
const STAMP = '.built-from';

interface Package {
  name: string;
  folder: string;
  /** The folder made for mini programs, copied as it is. */
  made: string;
  /** Where an ordinary package starts. */
  main: string;
}

/**
 * Builds the npm parts of the project in `root` (package.json, node_modules, miniprogram).
 * Answers the names of the packages built; an empty list means they were up to date.
 */
export async function buildNpm(root: string): Promise<string[]> {
  const packages = dependencies(root);
  const target = path.join(root, 'miniprogram', 'miniprogram_npm');
  const stamp = stampOf(packages);
  const stampFile = path.join(target, STAMP);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return [];
  fs.rmSync(target, { recursive: true, force: true });
  const names = packages.map((each) => each.name);
  const built = await Promise.allSettled(
    packages.map((each) => buildPackage(each, path.join(target, each.name), names)),
  );
  // Only now is nobody writing any more, so who hears of a failure may remove the folder.
  const failure = built.find((each) => each.status === 'rejected');
  if (failure) throw failure.reason;
  fs.writeFileSync(stampFile, stamp);
  return names;
}

function dependencies(root: string): Package[] {
  const names = Object.keys(field(readJson(path.join(root, 'package.json')), 'dependencies') ?? {});
  return names.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const own = readJson(path.join(folder, 'package.json'));
    const made = path.join(folder, textField(own, 'miniprogram') ?? 'miniprogram_dist');
    return { name, folder, made, main: path.join(folder, textField(own, 'main') ?? 'index.js') };
  });
}

function stampOf(packages: Package[]): string {
  const hash = createHash('sha256').update(fs.readFileSync(__filename));
  for (const { folder } of packages) hash.update(fs.readFileSync(path.join(folder, 'package.json')));
  return hash.digest('hex');
}

async function buildPackage(from: Package, target: string, names: string[]): Promise<void> {
  if (fs.existsSync(from.made)) {
    fs.cpSync(from.made, target, { recursive: true });
    return;
  }
  await build({
    entryPoints: [from.main],
    outfile: path.join(target, 'index.js'),
    bundle: true,
    format: 'cjs',
    // A phone has neither Node's modules nor import.meta; "browser" makes esbuild refuse the former.
    platform: 'browser',
    mainFields: ['main'],
    target: 'es2018',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: names.filter((name) => name !== from.name),
    logLevel: 'silent',
  });
}

if (process.argv[1] === __filename) {
  void buildNpm(path.resolve(__dirname, '..')).then((names) => {
    console.log(names.length === 0 ? 'miniprogram_npm is up to date' : `built ${names.join(', ')}`);
  });
}
