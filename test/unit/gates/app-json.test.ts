import { checkAppJson } from '../../gates/app-json';
import { showFinding } from '../../gates/finding';
import { removeTempApps, tempApp } from './temp-app';

afterEach(removeTempApps);

const shown = (changes: Parameters<typeof tempApp>[0]): string[] =>
  checkAppJson(tempApp(changes)).map((finding) => showFinding(finding));

const tabs = (values: object, item: object = {}) => ({
  pages: ['pages/home/home'],
  tabBar: { color: '#333333', ...values, list: [{ pagePath: 'pages/home/home', text: 'Home', ...item }] },
});

it('leaves a sound app alone', () => {
  expect(shown({})).toEqual([]);
});

it('misses app.json itself', () => {
  expect(shown({ 'app.json': null })).toEqual(['app.json: missing']);
});

it('finds JSON with comments, with its place', () => {
  expect(shown({ 'pages/home/home.json': '{\n  // no\n}\n' })).toEqual([
    expect.stringMatching(/^pages\/home\/home\.json:2:3: not strict JSON/),
  ]);
});

it('finds JSON that is cut short', () => {
  expect(shown({ 'pages/home/home.json': '{"a": 1' })).toEqual([
    expect.stringMatching(/^pages\/home\/home\.json:1:\d+: not strict JSON/),
  ]);
});

it.each(['.json', '.wxml', '.ts'])('finds a listed page without its %s', (ending) => {
  expect(shown({ [`pages/home/home${ending}`]: null })).toEqual([
    `pages/home/home${ending}: missing, though app.json lists the page`,
  ]);
});

it('looks for the pages of subpackages under their root', () => {
  const app = { pages: ['pages/home/home'], subPackages: [{ root: 'packages/brand', pages: ['brand'] }] };
  expect(shown({ 'app.json': app })).toContain('packages/brand/brand.json: missing, though app.json lists the page');
});

it('finds a tab bar colour that is not hex', () => {
  expect(shown({ 'app.json': tabs({ selectedColor: 'green' }) })).toEqual([
    'app.json: selectedColor green is green, not a hex colour (#rrggbb)',
  ]);
});

it('reads the colours of both themes', () => {
  const theme = { light: { tab: '#333333' }, dark: { tab: 'white' } };
  expect(shown({ 'app.json': tabs({ selectedColor: '@tab' }), 'theme.json': theme })).toEqual([
    'app.json: selectedColor @tab (dark) is white, not a hex colour (#rrggbb)',
  ]);
});

it('finds a theme variable that neither theme has', () => {
  expect(shown({ 'app.json': tabs({ selectedColor: '@tab' }), 'theme.json': { light: {}, dark: {} } })).toEqual([
    'app.json: selectedColor @tab (light) is not in theme.json',
    'app.json: selectedColor @tab (dark) is not in theme.json',
  ]);
});

it('finds a tab picture that does not exist', () => {
  expect(shown({ 'app.json': tabs({}, { iconPath: 'assets/home.png' }) })).toEqual([
    'app.json: iconPath assets/home.png names the picture assets/home.png, which does not exist',
  ]);
});

it('leaves alone words that are no colours', () => {
  expect(shown({ 'app.json': tabs({ borderStyle: 'black' }) })).toEqual([]);
});
