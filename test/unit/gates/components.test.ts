import { checkComponents } from '../../gates/components';
import { showFinding } from '../../gates/finding';
import { removeTempApps, tempApp } from './temp-app';

afterEach(removeTempApps);

const shown = (changes: Parameters<typeof tempApp>[0]): string[] =>
  checkComponents(tempApp(changes)).map((finding) => showFinding(finding));

it('leaves a sound app alone', () => {
  expect(shown({})).toEqual([]);
});

it('finds a tag that is not registered, with its place', () => {
  expect(shown({ 'pages/home/home.json': {} })).toEqual([
    'pages/home/home.wxml:2:3: <name-tag> is not registered in pages/home/home.json',
  ]);
});

it('takes the components of app.json as registered everywhere', () => {
  const app = { pages: ['pages/home/home'], usingComponents: { 'name-tag': '/components/name-tag/name-tag' } };
  expect(shown({ 'pages/home/home.json': {}, 'app.json': app })).toEqual([]);
});

it('checks the tags of an imported template where it is imported', () => {
  const found = shown({
    'pages/home/home.wxml': '<import src="./row.wxml" />\n<name-tag />\n',
    'pages/home/row.wxml': '<template name="row"><lost-tag /></template>\n',
  });
  expect(found).toEqual(['pages/home/row.wxml:1:22: <lost-tag> is not registered in pages/home/home.json']);
});

it('leaves alone what only looks like a tag', () => {
  const markup = '<!-- <lost-tag /> -->\n<view title="<lost-tag>">{{ a < b ? "<lost-tag>" : "" }}<name-tag /></view>\n';
  expect(shown({ 'pages/home/home.wxml': markup })).toEqual([]);
});

it('finds a registration that leads nowhere', () => {
  const using = { usingComponents: { 'name-tag': '/components/name-tag/name-tag', 'van-icon': '@vant/weapp/icon' } };
  expect(shown({ 'pages/home/home.json': using })).toEqual([
    'pages/home/home.json: component van-icon is not at @vant/weapp/icon',
  ]);
});

it('resolves npm components from miniprogram_npm, with and without index', () => {
  const using = { usingComponents: { 'name-tag': '/components/name-tag/name-tag', 'van-icon': '@vant/weapp/icon' } };
  const icon = { 'miniprogram_npm/@vant/weapp/icon/index.json': { component: true } };
  expect(shown({ 'pages/home/home.json': using, ...icon })).toEqual([]);
});

it('finds a component whose JSON lacks "component": true', () => {
  expect(shown({ 'components/name-tag/name-tag.json': {} })).toEqual([
    'components/name-tag/name-tag.json: "component": true is missing, pages/home/home.json uses it as name-tag',
  ]);
});

it('checks the tags of a page whose JSON is missing', () => {
  expect(shown({ 'pages/home/home.json': null })).toHaveLength(1);
});
