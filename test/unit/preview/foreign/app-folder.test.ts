import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findAppFolder } from '../../../preview/foreign/app-folder';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'app-folder-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(file: string, content = '{}'): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), content);
}

describe('the folder of an app', () => {
  it('is where app.json stands', () => {
    write('app.json');
    expect(findAppFolder(folder).srcRoot).toBe(folder);
  });

  it('is what project.config.json says before anything else', () => {
    write('app.json');
    write('dist/app.json');
    write('project.config.json', '{ "miniprogramRoot": "dist/" }');
    expect(findAppFolder(folder).srcRoot).toBe(path.join(folder, 'dist/'));
  });

  it('is found below by the usual names', () => {
    write('miniprogram/app.json');
    write('node_modules/a/package.json');
    expect(findAppFolder(folder)).toEqual({
      srcRoot: path.join(folder, 'miniprogram'),
      nodeModules: path.join(folder, 'node_modules'),
    });
  });

  it('is asked for in words when there is none', () => {
    expect(() => findAppFolder(folder)).toThrow('holds no app.json');
  });
});
