// Where the parts of somebody's mini program project are: app.json may stand in a subfolder that project.config.json names.
import fs from 'node:fs';
import path from 'node:path';
import { readJsonIfThere } from '../build/json-file';

interface ProjectConfig {
  miniprogramRoot: string;
  srcMiniprogramRoot: string;
}

export interface AppFolder {
  /** The folder with app.json. */
  srcRoot: string;
  /** The nearest node_modules at or above it, or undefined. */
  nodeModules: string | undefined;
}

/** Throws when there is no app.json where one may be. */
export function findAppFolder(folder: string): AppFolder {
  const project = path.resolve(folder);
  const config = readJsonIfThere<ProjectConfig>(path.join(project, 'project.config.json'));
  const candidates = [config.miniprogramRoot, config.srcMiniprogramRoot, '', 'miniprogram', 'src'];
  const srcRoot = candidates
    .filter((candidate) => candidate !== undefined)
    .map((candidate) => path.join(project, candidate))
    .find((candidate) => fs.existsSync(path.join(candidate, 'app.json')));
  if (srcRoot === undefined)
    throw new Error(`${project} holds no app.json, and no project.config.json that leads to one`);
  return { srcRoot, nodeModules: nearestNodeModules(srcRoot) };
}

function nearestNodeModules(folder: string): string | undefined {
  const here = path.join(folder, 'node_modules');
  if (fs.existsSync(here)) return here;
  const above = path.dirname(folder);
  return above === folder ? undefined : nearestNodeModules(above);
}
