import { APP_BYTES, checkSizes, costs, MAIN_BYTES, packageSizes } from '../../official/sizes';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

/** A compiled app with a main package and one subpackage of as many bytes, beside app.json. */
function app(mainBytes: number, farBytes: number, key = 'subPackages'): string {
  const json = JSON.stringify({ pages: [], [key]: [{ root: '/packages/far/', pages: [] }] });
  return tempFiles({
    'app.json': json,
    'core/a.js': Buffer.alloc(mainBytes - json.length),
    'packages/far/b.js': Buffer.alloc(farBytes),
    'packages/farther/c.js': '',
  });
}

it.each(['subPackages', 'subpackages'])('counts the packages of %s', (key) => {
  expect(packageSizes(app(1000, 200, key))).toEqual([
    { name: 'main', bytes: 1000 },
    { name: 'packages/far', bytes: 200 },
  ]);
});

it('lets the packages weigh their limits and not a byte more', () => {
  expect(checkSizes(app(MAIN_BYTES, APP_BYTES - MAIN_BYTES))).toEqual([]);
  expect(checkSizes(app(MAIN_BYTES + 1, 0)).map(({ file }) => file)).toEqual(['main package']);
  expect(checkSizes(app(MAIN_BYTES, APP_BYTES - MAIN_BYTES + 1)).map(({ file }) => file)).toEqual(['all packages']);
});

it('tells who costs what, the dearest first', () => {
  const root = tempFiles({
    'app.json': '{}',
    'core/a.js': 'aaaaa',
    'core/b.js': 'bb',
    'miniprogram_npm/@vant/weapp/cell/index.js': 'cccccccccc',
    'miniprogram_npm/dayjs/index.js': 'd',
  });
  expect(costs(root)).toEqual([
    { name: '@vant/weapp', bytes: 10 },
    { name: 'core/', bytes: 7 },
    { name: 'app.* and settings', bytes: 2 },
    { name: 'dayjs', bytes: 1 },
  ]);
});
