import fs from 'node:fs';
import path from 'node:path';
import { buildNpm } from '../build-npm';
import { removeTempApps, tempFolder } from './gates/temp-app';

afterEach(removeTempApps);

/** A project with one package made for mini programs and two ordinary ones that need each other. */
function project(): string {
  const root = tempFolder();
  const files: Record<string, string> = {
    'package.json':
      '{ "dependencies": { "made": "1.0.0", "sum": "1.0.0", "one": "1.0.0" }, "devDependencies": { "not-shipped": "1" } }',
    'node_modules/made/package.json': '{ "version": "1.0.0", "miniprogram": "dist" }',
    'node_modules/made/dist/tag/index.wxml': '<view />',
    'node_modules/made/README.md': 'made',
    'node_modules/sum/package.json': '{ "version": "1.0.0", "main": "lib/sum.js" }',
    'node_modules/sum/lib/sum.js': "exports.sum = require('one').one + require('./two').two;",
    'node_modules/sum/lib/two.js': 'exports.two = 2;',
    'node_modules/one/package.json': '{ "version": "1.0.0" }',
    'node_modules/one/index.js': 'exports.one = 1;',
  };
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

const inside = (root: string, name: string): string => path.join(root, 'miniprogram/miniprogram_npm', name);

it('copies the folder made for mini programs and nothing beside it', async () => {
  const root = project();
  await buildNpm(root);
  expect(fs.readdirSync(inside(root, 'made'))).toEqual(['tag']);
});

it('bundles an ordinary package into one file and leaves its fellows outside', async () => {
  const root = project();
  await buildNpm(root);
  expect(fs.readdirSync(inside(root, 'sum'))).toEqual(['index.js']);
  const text = fs.readFileSync(inside(root, 'sum/index.js'), 'utf8');
  expect(text).toMatch(/require\("one"\)/);
  expect(text).not.toMatch(/\.\/two"\)/);
});

it('ships dependencies alone', async () => {
  const root = project();
  expect(await buildNpm(root)).toEqual(['made', 'sum', 'one']);
  expect(fs.existsSync(inside(root, 'not-shipped'))).toBe(false);
});

it('does nothing while the versions stay, and starts afresh when one moves', async () => {
  const root = project();
  await buildNpm(root);
  expect(await buildNpm(root)).toEqual([]);
  fs.writeFileSync(inside(root, 'made/left-over.js'), '');
  fs.writeFileSync(path.join(root, 'node_modules/sum/package.json'), '{ "version": "1.0.1", "main": "lib/two.js" }');
  expect(await buildNpm(root)).toEqual(['made', 'sum', 'one']);
  expect(fs.existsSync(inside(root, 'made/left-over.js'))).toBe(false);
});

it('refuses a package that needs Node, when nobody writes any more', async () => {
  const root = project();
  const parts = Array.from({ length: 300 }, (_none, at) => `part-${at}`);
  const lib = path.join(root, 'node_modules/sum/lib');
  parts.forEach((name) => fs.writeFileSync(path.join(lib, `${name}.js`), `exports.name = '${name}';`));
  fs.writeFileSync(path.join(lib, 'sum.js'), parts.map((name) => `require('./${name}');`).join('\n'));
  fs.writeFileSync(path.join(root, 'node_modules/one/index.js'), "exports.one = require('node:fs');");
  await expect(buildNpm(root)).rejects.toThrow(/node:fs/);
  expect(fs.existsSync(inside(root, 'sum/index.js'))).toBe(true);
});

it('builds the packages of the app so that they load', async () => {
  const root = path.resolve(__dirname, '../..');
  await buildNpm(root);
  const load = <T extends object>(name: string): T =>
    jest.requireActual<T>(path.join(root, 'miniprogram/miniprogram_npm', name));
  expect(load<typeof import('dayjs')>('dayjs')('2024-05-06').format('YYYY/M/D')).toBe('2024/5/6');
  expect(load<typeof import('mobx-miniprogram')>('mobx-miniprogram').observable({ a: 1 }).a).toBe(1);
  Object.assign(globalThis, { Behavior: (definition: object) => definition });
  expect(load('mobx-miniprogram-bindings')).toHaveProperty('createStoreBindings');
});
