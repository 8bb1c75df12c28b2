/** The direction of imports: `pages → components, stores → services → platform`, and no circle anywhere. */
import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../gates/finding';
import { roomOf, type SourceFile, sourceFiles } from './source-files';

interface Reach {
  rooms: string[];
  packages: RegExp;
}

const NONE = /^$/;
const MOBX = /^mobx-miniprogram$/;
const BOUND = /^mobx-miniprogram(-bindings)?$/;

/** What each room may import; `app` holds app.ts and config.ts. */
const REACH: Record<string, Reach> = {
  core: { rooms: ['core'], packages: /^dayjs(\/|$)/ },
  html: { rooms: ['html'], packages: NONE },
  platform: { rooms: ['platform', 'core'], packages: NONE },
  services: { rooms: ['services', 'platform', 'core', 'html'], packages: NONE },
  stores: { rooms: ['stores', 'services', 'platform', 'core', 'html'], packages: BOUND },
  components: { rooms: ['components', 'platform', 'core', 'html'], packages: NONE },
  pages: { rooms: ['pages', 'components', 'stores', 'platform', 'core', 'html', 'app'], packages: BOUND },
  app: { rooms: ['app', 'stores', 'services', 'platform', 'core', 'html'], packages: MOBX },
};

/** The one file that builds the stores, and so may read what the app is configured to be. */
const ROOT_STORE = 'stores/root.ts';

/** Imports that point up, out of a pure room, or to a package the room has no use for. */
export function checkDirection(root: string): Finding[] {
  return sourceFiles(root).flatMap(({ file, imports }) => {
    const room = roomOf(file);
    const reach = REACH[room];
    if (!reach) return [{ file, message: `${room}/ is no room of the app` }];
    return imports.flatMap(({ from, target, line }) => {
      const allowed =
        target === undefined
          ? reach.packages.test(from)
          : reach.rooms.includes(roomOf(target)) || (file === ROOT_STORE && roomOf(target) === 'app');
      return allowed ? [] : [{ file, line, message: `${room}/ may not import ${from}` }];
    });
  });
}

/** Imports of a subpackage's files from outside it: they would be in the main package, or not be there yet. */
export function checkPackages(root: string): Finding[] {
  const folders = packageFolders(root);
  const packageOf = (file: string): string => folders.find((folder) => file.startsWith(`${folder}/`)) ?? '';
  return sourceFiles(root).flatMap(({ file, imports }) =>
    imports.flatMap(({ from, target = '', typeOnly, line }) => {
      const isOutside = packageOf(target) !== '' && packageOf(target) !== packageOf(file) && !typeOnly;
      return isOutside ? [{ file, line, message: `${from} is in the package ${packageOf(target)}` }] : [];
    }),
  );
}

/** Roots of the subpackages in app.json, and the folders below packages/ that are none yet. */
function packageFolders(root: string): string[] {
  const file = path.join(root, 'app.json');
  const { subPackages = [] } = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { subPackages?: { root: string }[] })
    : {};
  const folder = path.join(root, 'packages');
  const below = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => `packages/${name}`) : [];
  return [...subPackages.map((one) => one.root.replace(/\/$/, '')), ...below];
}

/** Circles of imports; imports of types alone are gone when the app runs and do not count. */
export function checkCircles(root: string): Finding[] {
  const files = sourceFiles(root);
  const byPlace = new Map(files.map((each) => [each.file.replace(/\.ts$/, ''), each]));
  const done = new Set<SourceFile>();
  const circles: string[][] = [];
  const visit = (current: SourceFile, way: SourceFile[]): void => {
    const at = way.indexOf(current);
    if (at >= 0) circles.push([...way.slice(at), current].map((each) => each.file));
    if (at >= 0 || done.has(current)) return;
    for (const { target, typeOnly } of current.imports) {
      const next = typeOnly || target === undefined ? undefined : byPlace.get(target);
      if (next) visit(next, [...way, current]);
    }
    done.add(current);
  };
  files.forEach((each) => visit(each, []));
  return circles.map((circle) => ({ file: circle[0] ?? '', message: `a circle: ${circle.join(' → ')}` }));
}
