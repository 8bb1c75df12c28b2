/**
 * The npm parts that the DevTools would build against those of `npm run build:npm`: the same packages, the same files,
 * the same bytes where a package is copied, the same exports where it is bundled, for the two use different bundlers.
 */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { filesUnder } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { field, readJson } from '../json-file';

/** Copies the project's dependencies, with what they depend on, from `project` into `to`: the compiler follows no links. */
export function copyDependencies(project: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  fs.copyFileSync(path.join(project, 'package.json'), path.join(to, 'package.json'));
  const copied = new Set<string>();
  const copy = (name: string): void => {
    if (copied.has(name)) return;
    copied.add(name);
    const folder = path.join(project, 'node_modules', name);
    fs.cpSync(folder, path.join(to, 'node_modules', name), { recursive: true });
    dependenciesOf(folder).forEach(copy);
  };
  dependenciesOf(project).forEach(copy);
}

/** Faults where `ours` (a miniprogram_npm folder) is not what WeChat built in `theirs`. */
export function checkNpmParts(ours: string, theirs: string): Finding[] {
  const ownFiles = comparable(ours);
  const officialFiles = comparable(theirs);
  const both = ownFiles.filter((file) => officialFiles.includes(file));
  return [
    ...difference(officialFiles, ownFiles).map((file) => ({
      file,
      message: 'is built by WeChat and not by build:npm',
    })),
    ...difference(ownFiles, officialFiles).map((file) => ({
      file,
      message: 'is built by build:npm and not by WeChat',
    })),
    ...both
      .filter((file) => !alike(ours, theirs, file))
      .map((file) => ({ file, message: 'differs from what WeChat builds' })),
  ];
}

/** Files but the source maps, which only WeChat's bundler writes, and our stamp. */
function comparable(root: string): string[] {
  return filesUnder(root, '').filter((file) => !file.endsWith('.map') && !path.basename(file).startsWith('.'));
}

function alike(ours: string, theirs: string, file: string): boolean {
  const [own, official] = [ours, theirs].map((root) => fs.readFileSync(path.join(root, file), 'utf8'));
  return own === official || (isBundle(file) && exportsOf(ours, file).join() === exportsOf(theirs, file).join());
}

function isBundle(file: string): boolean {
  return /^(@[^/]+\/)?[^/]+\/index\.js$/.test(file);
}

/** The names a bundle exports, found by running it with its fellow packages beside it. */
function exportsOf(root: string, file: string): string[] {
  const module = { exports: {} as object };
  const require = (name: string): object => {
    const inner = { exports: {} as object };
    run(path.join(root, name, 'index.js'), inner, require);
    return inner.exports;
  };
  run(path.join(root, file), module, require);
  return Object.keys(module.exports).sort();
}

function run(file: string, module: { exports: object }, require: (name: string) => object): void {
  const globals = { module, exports: module.exports, require, console, Behavior: (options: object) => options };
  vm.runInNewContext(fs.readFileSync(file, 'utf8'), globals, { filename: file });
}

function dependenciesOf(folder: string): string[] {
  return Object.keys(field(readJson(path.join(folder, 'package.json')), 'dependencies') ?? {});
}

function difference(all: string[], without: string[]): string[] {
  return all.filter((each) => !without.includes(each));
}
