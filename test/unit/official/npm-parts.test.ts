import fs from 'node:fs';
import path from 'node:path';
import { checkNpmParts, copyDependencies } from '../../official/npm-parts';
import { removeTempApps, tempFolder } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

const built = {
  'tags/cell/index.js': 'Component({});',
  'sum/index.js': "exports.sum = require('one').one + 1;",
  'one/index.js': 'exports.one = 1;',
};

it('finds two builds alike that export the same names', () => {
  const ours = { ...built, '.built-from': 'a', 'one/index.js': '"use strict"; Object.assign(exports, { one: 1 });' };
  const theirs = { ...built, 'one/index.js.map': '{}' };
  expect(checkNpmParts(tempFiles(ours), tempFiles(theirs))).toEqual([]);
});

it.each([
  [
    'a name that a bundle does not export',
    { 'one/index.js': 'exports.one = 1; exports.two = 2;' },
    'one/index.js',
    'differs',
  ],
  ['a file that was copied otherwise', { 'tags/cell/index.js': 'Component({ });' }, 'tags/cell/index.js', 'differs'],
  ['a file that only WeChat builds', { 'tags/tab/index.js': '' }, 'tags/tab/index.js', 'not by build:npm'],
])('finds %s', (_name, change, file, message) => {
  expect(checkNpmParts(tempFiles(built), tempFiles({ ...built, ...change }))).toEqual([
    { file, message: expect.stringContaining(message) as string },
  ]);
});

it('finds a file that WeChat does not build', () => {
  const ours = { ...built, 'tags/notes.js': '' };
  expect(checkNpmParts(tempFiles(ours), tempFiles(built)).map(({ file }) => file)).toEqual(['tags/notes.js']);
});

it('copies dependencies with theirs, and nothing else', () => {
  const project = tempFiles({
    'package.json': '{ "dependencies": { "@a/one": "1" }, "devDependencies": { "tool": "1" } }',
    'node_modules/@a/one/package.json': '{ "dependencies": { "two": "1" } }',
    'node_modules/two/package.json': '{ "dependencies": { "@a/one": "1" } }',
    'node_modules/tool/package.json': '{}',
  });
  const to = path.join(tempFolder(), 'copy');
  copyDependencies(project, to);
  expect(fs.readdirSync(path.join(to, 'node_modules')).sort()).toEqual(['@a', 'two']);
});
