/** The shape of the tree: names, sizes, complete folders, and a first sentence in every file. */
import fs from 'node:fs';
import path from 'node:path';
import { ownFiles } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { roomOf, sourceFiles } from './source-files';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Rooms for what nobody could name. */
const NAMELESS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'lib', 'misc']);
/** The one door of a room. */
const DOOR = 'html/index.ts';
/** Lines a file may have; a page's TypeScript and WXML have less room than the rest. */
const CEILINGS = { code: 200, page: 120, markup: 60 };

/** File and folder names: kebab-case, nameable, no barrels. */
export function checkNames(root: string): Finding[] {
  return ownFiles(root, '').flatMap((file) => {
    const folders = file.split('/').slice(0, -1);
    const stem = path.posix.basename(file).replace(/(\.config)?\.[a-z0-9]+$/, '');
    const faults = [
      ...[...folders, stem].filter((name) => !KEBAB.test(name)).map((name) => `${name} is not kebab-case`),
      ...[...folders, stem].filter((name) => NAMELESS.has(name)).map((name) => `${name} says nothing of what it knows`),
      ...(stem === 'index' && file.endsWith('.ts') && file !== DOOR ? ['a barrel: import the file that knows'] : []),
    ];
    return faults.map((message) => ({ file, message }));
  });
}

/** Files beyond their ceiling: there is a second idea inside. */
export function checkSizes(root: string): Finding[] {
  return [...ownFiles(root, '.ts'), ...ownFiles(root, '.wxml')].flatMap((file) => {
    const lines = fs.readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length;
    const ceiling = ceilingOf(file);
    return lines > ceiling ? [{ file, message: `${lines} lines, ${ceiling} is the ceiling` }] : [];
  });
}

function ceilingOf(file: string): number {
  if (file.endsWith('.wxml')) return CEILINGS.markup;
  return roomOf(file) === 'pages' ? CEILINGS.page : CEILINGS.code;
}

/** Page and component folders whose ts, json or wxml is missing; a wxss may be absent. */
export function checkFolders(root: string): Finding[] {
  const ofPackages = [...foldersIn(root, 'packages'), ...foldersIn(root, 'pages')].map(
    (folder) => `${folder}/components`,
  );
  const folders = ['pages', 'components', ...ofPackages].flatMap((room) => foldersIn(root, room));
  return folders.flatMap((folder) => {
    const place = `${folder}/${path.posix.basename(folder)}`;
    return ['.ts', '.json', '.wxml']
      .filter((ending) => !fs.existsSync(path.join(root, place + ending)))
      .map((ending) => ({ file: place + ending, message: 'missing: a folder has its files under its own name' }));
  });
}

function foldersIn(root: string, room: string): string[] {
  const folder = path.join(root, room);
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${room}/${entry.name}`);
}

/** TypeScript files that do not open with a comment that says what they know. */
export function checkOpenings(root: string): Finding[] {
  return sourceFiles(root)
    .filter(({ text }) => !/^\/(\*\*|\/) *\S|^\/\*\*\n/.test(text))
    .map(({ file }) => ({ file, line: 1, message: 'opens without a sentence on what it knows' }));
}
