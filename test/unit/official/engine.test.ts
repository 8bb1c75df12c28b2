import { checkEngine } from '../../official/engine';
import { removeTempApps } from '../gates/temp-app';
import { tempFiles } from './temp-files';

afterEach(removeTempApps);

const messages = (text: string, file = 'a.js'): string[] =>
  checkEngine(tempFiles({ [file]: text })).map(({ message }) => message);

it.each([
  ['a?.b;', 'the global a', '`?.` is left'],
  ['var a; a ?? 1;', '`??` is left'],
  ['var a; a ??= 1;', '`??=` is left'],
  ['var a; a ||= 1;', '`||=` is left'],
  ['var a; a &&= 1;', '`&&=` is left'],
  ['1n;', 'BigInt'],
  ['1_000;', 'numeric separator'],
  ['class A { #a = 1; }', 'private field'],
  ['class A { static { wx.a(); } }', 'static block'],
  ['/(?<=a)b/;', 'look-behind'],
  ['/(?<!a)b/;', 'look-behind'],
  ["new RegExp('(?<=a)b');", 'look-behind'],
  ['/a/d;', 'flags d and v'],
  ["import('./b');", 'dynamic import()'],
  ["new Function('return 1');", 'new Function'],
  ["Function('return 1');", 'new Function'],
  ["eval('1');", 'the global eval'],
  ["new URL('a');", 'the global URL'],
  ['({ URL });', 'the global URL'],
  ['var b = { a: Intl };', 'the global Intl'],
  ['window.a = 1;', 'the global window'],
  ['URL.a = 1;', 'the global URL'],
  ['self.a.b = function () {};', 'the global self'],
  ['document.prototype.b = 1;', 'the global document'],
  ['var { a = atob } = {};', 'the global atob'],
])('refuses %s', (text, ...parts) => {
  const found = messages(text);
  parts.forEach((part) => expect(found).toContainEqual(expect.stringContaining(part)));
  expect(found).toHaveLength(parts.length);
});

it.each([
  'function URL() {} new URL();',
  'var a = {}; a.URL; a.window.URL;',
  '({ URL: 1, Intl() {} });',
  'function f(URL) { return { URL }; }',
  'var { URL: url } = {};',
  'URL: for (;;) { break URL; }',
  'try { wx.a(); } catch (document) { document; }',
  "exports.a = require('./b'); module.exports.c = arguments;",
  "if (typeof Proxy !== 'undefined') new Proxy({}, {});",
  "Function('return this')();",
  '/(?<year>a)(?:b)/u;',
  'Object.assign(Promise, globalThis, setTimeout, NaN, undefined, Symbol, getApp());',
  '// URL 1n ?.\n"Intl";',
])('leaves alone %s', (text) => {
  expect(messages(text)).toEqual([]);
});

it('knows a name of one file as missing in another', () => {
  const root = tempFiles({ 'a.js': 'function URL() {} new URL();', 'b/c.js': 'new URL();' });
  expect(checkEngine(root)).toEqual([
    { file: 'b/c.js', line: 1, column: 5, message: 'the global URL is not on phones' },
  ]);
});

it('says what cannot be parsed', () => {
  expect(messages('var = 1;')).not.toEqual([]);
});
