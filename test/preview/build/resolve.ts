// Finds components: a usingComponents value becomes a run-time id and a place on disk. npm components are read straight
// from node_modules, under the `miniprogram_npm/…` ids that the DevTools' "build npm" would give them, because relative
// paths between a package's components (Vant's relations) depend on those ids.
import fs from 'node:fs';
import path from 'node:path';
import { readJsonIfThere } from './json-file';

export interface Located {
  /** Run-time path without extension. */
  id: string;
  /** Path on disk without extension. */
  file: string;
}

const NPM_ID = /^miniprogram_npm\/((?:@[^/]+\/)?[^/]+)\/(.*)$/;

/** The folder of a package that holds its mini program files: its `miniprogram` field, else `miniprogram_dist`. */
export function npmComponentRoot(nodeModules: string, pkg: string): string {
  const { miniprogram } = readJsonIfThere<{ miniprogram: string }>(path.join(nodeModules, pkg, 'package.json'));
  return path.join(nodeModules, pkg, miniprogram ?? 'miniprogram_dist');
}

/** The place on disk of a run-time id, without extension. */
export function fileOf(id: string, srcRoot: string, nodeModules: string): string {
  const npm = NPM_ID.exec(id);
  if (npm?.[1] === undefined || npm[2] === undefined) return path.join(srcRoot, id);
  return path.join(npmComponentRoot(nodeModules, npm[1]), npm[2]);
}

/** Where components are looked for. */
export interface Roots {
  srcRoot: string;
  nodeModules: string;
  /** Somebody else's app: what "build npm" laid beside it comes before our packages. */
  isForeign?: boolean;
}

/** Resolves `ref` as written in the json of `fromId`. Throws when no such component exists. */
export function locate(ref: string, fromId: string, { srcRoot, nodeModules, isForeign = false }: Roots): Located {
  for (const id of candidatesFor(ref, fromId)) {
    const places = [fileOf(id, srcRoot, nodeModules), path.join(srcRoot, id)];
    for (const file of isForeign ? places.reverse() : places) {
      if (fs.existsSync(`${file}.json`)) return { id, file };
    }
  }
  throw new Error(`${fromId}.json: component "${ref}" was not found`);
}

/** Ids in the order in which the DevTools try them: beside the file, then each miniprogram_npm on the way up. */
function candidatesFor(ref: string, fromId: string): string[] {
  if (ref.startsWith('/')) return [ref.slice(1)];
  const folders = path.posix.dirname(fromId).split('/');
  const above = folders.map((_, depth) =>
    path.posix.join(...folders.slice(0, folders.length - depth), 'miniprogram_npm'),
  );
  const bases = [path.posix.dirname(fromId), ...above, 'miniprogram_npm'].map((folder) => path.posix.join(folder, ref));
  return bases.flatMap((base) => [base, `${base}/index`]);
}

/** `base` with the first of the extensions that exists. */
export function firstExisting(base: string, extensions: readonly string[]): string | undefined {
  return extensions.map((extension) => base + extension).find((file) => fs.existsSync(file));
}
