/** Whether the packages that stand in node_modules are those that package.json asks for, and Node is new enough. */
import path from 'node:path';
import { readIfJson } from '../gates/app-files';
import { field, readJson, stringFields, textField } from '../json-file';
import type { Line } from './line';

/** The line on Node's version, by what `engines` in package.json asks for (`>=20.19`). */
export function checkNode(project: string, version: string): Line {
  const wanted = textField(field(readJson(path.join(project, 'package.json')), 'engines'), 'node') ?? '';
  return isAtLeast(version, wanted.replace('>=', ''))
    ? { mark: 'ok', what: `Node ${version}` }
    : { mark: 'FAIL', what: `Node ${version}, ${wanted} is needed`, next: 'install a newer one from nodejs.org' };
}

/** Whether a version (`20.20.2`) is `least` (`20.19`) or newer; parts that `least` does not name are free. */
export function isAtLeast(version: string, least: string): boolean {
  const have = version.split('.').map(Number);
  for (const [index, wanted] of least.split('.').map(Number).entries()) {
    const part = have[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

/** The line on the packages of the project in `project`, each of which package.json names with its exact version. */
export function checkPackages(project: string): Line {
  const json = readJson(path.join(project, 'package.json'));
  const wanted = { ...stringFields(field(json, 'dependencies')), ...stringFields(field(json, 'devDependencies')) };
  const wrong = Object.entries(wanted).flatMap(([name, version]) => {
    const found = textField(readIfJson(path.join(project, 'node_modules', name, 'package.json')), 'version');
    if (found === version) return [];
    return [found === undefined ? `${name} is not there` : `${name} is ${found}, not ${version}`];
  });
  if (wrong.length === 0)
    return { mark: 'ok', what: `${Object.keys(wanted).length} packages as package.json names them` };
  const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : '';
  return { mark: 'FAIL', what: `packages: ${wrong.slice(0, 3).join(', ')}${more}`, next: 'npm ci' };
}
