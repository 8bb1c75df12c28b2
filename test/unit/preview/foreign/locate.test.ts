import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { locate } from '../../../preview/build/resolve';

let folder = '';
const roots = () => ({ srcRoot: path.join(folder, 'app'), nodeModules: path.join(folder, 'node_modules') });

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'locate-'));
  for (const file of [
    'app/components/card/card.json',
    'app/miniprogram_npm/badge/index.json',
    'app/packages/shop/miniprogram_npm/shelf/index.json',
    'node_modules/badge/miniprogram_dist/index.json',
  ]) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), '{}');
  }
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('a component', () => {
  it.each([
    ['../../components/card/card', 'pages/home/home', 'components/card/card'],
    ['/components/card/card', 'packages/shop/pages/a', 'components/card/card'],
    ['badge', 'pages/home/home', 'miniprogram_npm/badge/index'],
    ['badge/index', 'packages/shop/pages/a', 'miniprogram_npm/badge/index'],
    ['shelf', 'packages/shop/pages/a', 'packages/shop/miniprogram_npm/shelf/index'],
  ])('%s of %s is %s', (ref, from, id) => {
    expect(locate(ref, from, { ...roots(), isForeign: true }).id).toBe(id);
  });

  it('of a package comes from node_modules for our app, and from what lies beside a foreign one', () => {
    const { srcRoot, nodeModules } = roots();
    expect(locate('badge', 'app', roots()).file).toBe(path.join(nodeModules, 'badge/miniprogram_dist/index'));
    expect(locate('badge', 'app', { ...roots(), isForeign: true }).file).toBe(
      path.join(srcRoot, 'miniprogram_npm/badge/index'),
    );
  });

  it('that is nowhere is named with who asks for it', () => {
    expect(() => locate('./gone', 'pages/home/home', roots())).toThrow('pages/home/home.json: component "./gone"');
  });
});
