import { checkNode, checkPackages, isAtLeast } from '../../doctor/packages';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from '../official/temp-files';

afterEach(removeTempApps);

it.each([
  ['20.19.0', true],
  ['20.19.5', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['100.1.0', true],
  ['20.18.9', false],
  ['20.9.0', false],
  ['18.20.0', false],
])('tells whether %s is 20.19 or newer: %s', (version, expected) => {
  expect(isAtLeast(version, '20.19')).toBe(expected);
});

it('asks for the Node that package.json names', () => {
  const root = tempFiles({ 'package.json': '{ "engines": { "node": ">=20.19" } }' });
  expect(checkNode(root, '20.19.0').mark).toBe('ok');
  expect(checkNode(root, '18.0.0')).toMatchObject({ mark: 'FAIL', what: 'Node 18.0.0, >=20.19 is needed' });
});

const asks = '{ "dependencies": { "@a/b": "1.0.0" }, "devDependencies": { "c": "2.0.0", "d": "1.0.0", "e": "1.0.0" } }';
const installed = (name: string, version: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ version }),
});

it('is content with the packages that package.json names', () => {
  const sound = { ...installed('@a/b', '1.0.0'), ...installed('c', '2.0.0'), ...installed('d', '1.0.0') };
  const root = tempFiles({ 'package.json': asks, ...sound, ...installed('e', '1.0.0') });
  expect(checkPackages(root)).toEqual({ mark: 'ok', what: '4 packages as package.json names them' });
});

it('names packages that are missing or of another version, three at most', () => {
  const root = tempFiles({ 'package.json': asks, ...installed('c', '1.9.0') });
  expect(checkPackages(root)).toEqual({
    mark: 'FAIL',
    what: 'packages: @a/b is not there, c is 1.9.0, not 2.0.0, d is not there and 1 more',
    next: 'npm ci',
  });
});
