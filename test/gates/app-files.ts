/** The files of a mini program's root and how their JSON, components and pages name one another. */
import fs from 'node:fs';
import path from 'node:path';
import { field, readJson, stringFields, textField } from '../json-file';

/** The paths of all files under `root` that end with `ending`, relative and with forward slashes, in order. */
export function filesUnder(root: string, ending: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replace(/\\/g, '/'))
    .sort();
}

/** The same without the npm parts. */
export function ownFiles(root: string, ending: string): string[] {
  return filesUnder(root, ending).filter((file) => !file.startsWith('miniprogram_npm/'));
}

/** app.json as a value; an empty object when it cannot be read, which the JSON check reports. */
export function appJson(root: string): unknown {
  return readIfJson(path.join(root, 'app.json')) ?? {};
}

/** A JSON file's value, undefined when it is missing or broken. */
export function readIfJson(file: string): unknown {
  try {
    return readJson(file);
  } catch {
    return undefined;
  }
}

/** The pages of app.json and of its subpackages, as paths from the root (`pages/list/list`). */
export function pagesOf(app: unknown): string[] {
  const packages = field(app, 'subPackages') ?? field(app, 'subpackages');
  const inPackages = list(packages).flatMap((each) =>
    texts(field(each, 'pages')).map((page) => path.posix.join(textField(each, 'root') ?? '', page)),
  );
  return [...texts(field(app, 'pages')), ...inPackages];
}

/** The components that a JSON names: tag to the place as it is written. */
export function tagsOf(json: unknown): Record<string, string> {
  return stringFields(field(json, 'usingComponents'));
}

/**
 * Where the component written as `place` in `file` (a path from the root) lies: a path from the root without ending,
 * or undefined when there is no such component.
 */
export function componentAt(root: string, file: string, place: string): string | undefined {
  const beside = path.posix.join(path.posix.dirname(file), place);
  const npm = path.posix.join('miniprogram_npm', place);
  const candidates = place.startsWith('/') ? [place.slice(1)] : [beside, npm];
  return candidates
    .flatMap((candidate) => [candidate, `${candidate}/index`])
    .find((candidate) => fs.existsSync(path.join(root, `${candidate}.json`)));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return list(value).filter((each): each is string => typeof each === 'string');
}
