import { checkImports } from '../../official/imports';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

const nothing = { faults: [], unused: [] };

it('names what the compiler left out, but not files of types alone', () => {
  const source = tempFiles({
    'a.ts': 'export const a = 1;',
    'alone.ts': 'export const b = 1;',
    'effect.ts': 'wx.showToast({ title: "" });',
    'types.ts': "/** Types. */\nimport type { A } from './a';\nexport interface B { a: A }\nexport type C = B;\n",
    'alone.wxss': '',
    'miniprogram_npm/c/alone.wxml': '',
  });
  const found = checkImports(nothing, source, tempFiles({ 'a.js': '' }));
  expect(found.map(({ file }) => file)).toEqual(['alone.ts', 'effect.ts', 'alone.wxss']);
});

it('leaves the backends that are not chosen, with what they alone need, and nothing else', () => {
  const factory = (name: string, imported: string) =>
    `import { x } from '${imported}';\nexport function ${name}({ baseUrl }: { baseUrl: string }): SourceFactory {\n  return x;\n}\n`;
  const source = tempFiles({
    'config.ts': "import { one } from './services/sources/one';\nexport const config = one;\n",
    'services/sources/one.ts': factory('one', './both'),
    'services/sources/other.ts': `${factory('other', './other-part')}import type { T } from '../forgotten';\n`,
    'services/sources/other-part.ts': "import '../../core/of-other';\nexport const x = 1;\n",
    'services/sources/both.ts': 'export const x = 1;',
    'services/sources/left-over.ts': 'export const x = 1;',
    'services/forgotten.ts': 'export const x = 1;',
    'core/of-other.ts': 'export const x = 1;',
  });
  const output = tempFiles({ 'config.js': '', 'services/sources/one.js': '', 'services/sources/both.js': '' });
  const found = checkImports(nothing, source, output);
  expect(found.map(({ file }) => file)).toEqual(['services/forgotten.ts', 'services/sources/left-over.ts']);
});

it('names what is uploaded and used by nothing, but not the pictures of the tab bar', () => {
  const source = tempFiles({ 'app.json': JSON.stringify({ tabBar: { list: [{ iconPath: 'assets/tab.png' }] } }) });
  const unused = ['assets/tab.png', 'assets/alone.png', 'miniprogram_npm/a/b.js'];
  expect(checkImports({ faults: [], unused }, source, source).map(({ file }) => file)).toEqual(['assets/alone.png']);
});

it('passes on what the analysis says', () => {
  const root = tempFiles({ 'a.js': '' });
  expect(checkImports({ faults: ['a.js: ./gone (Js) is not there'], unused: [] }, root, root)).toHaveLength(1);
});
