/** What eslint checks: strict types everywhere, what a phone lacks under miniprogram/, and WXML by its own parser. */
import path from 'node:path';
import js from '@eslint/js';
import wxmlParser from '@wxml/parser';
import wxml from 'eslint-plugin-wxml';
import ts from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '..');

const missingOnPhones = [
  ['URL', 'take addresses apart in html/urls.ts or core/routes.ts'],
  ['URLSearchParams', 'use core/routes.ts'],
  ['Intl', 'format by hand: undefined on Android'],
  ['AbortController', 'abort the request task'],
  ['TextDecoder', 'not on devices'],
  ['TextEncoder', 'not on devices'],
  ['structuredClone', 'not on devices'],
  ['atob', 'use wx.base64ToArrayBuffer'],
  ['btoa', 'use wx.arrayBufferToBase64'],
  ['queueMicrotask', 'use wx.nextTick'],
  ['crypto', 'not on devices'],
  ['performance', 'use wx.getPerformance'],
  ['fetch', 'use platform/request'],
  ['window', 'there is no browser'],
  ['document', 'there is no browser'],
  ['localStorage', 'use platform/storage'],
  ['WeakRef', 'missing before iOS 14.5'],
  ['eval', 'blocked on devices'],
].map(([name, message]) => ({ name, message }));

const unsafeSyntax = [
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: 'A look-behind kills the whole file before iOS 16.4.' },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'Differs on every platform: format by hand.',
  },
  { selector: 'Literal[bigint]', message: 'BigInt is missing on old phones.' },
  { selector: 'NewExpression[callee.name="Function"]', message: 'Blocked on devices.' },
  { selector: 'ImportExpression', message: 'Use require.async, which knows packages.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels.' },
];

export default ts.config(
  {
    ignores: [
      'node_modules/',
      'miniprogram/miniprogram_npm/',
      'test/.out/',
      'test/official/node_modules/',
      'test/live/hexo/node_modules/',
      'test/backend/source/',
      'test/backend/public/',
      'test/backend/reader-blocks.cjs',
      'test/fixtures/',
      '**/*.wxs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: root } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The functions of `wx` need no receiver, and the typings call deprecated what old base libraries still need.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      // Nor are they right in what they promise (older base libraries, single-page mode), nor is an index always there.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Parsers of foreign text name control characters on purpose.
      'no-control-regex': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // A number in a template and an arrow that answers nothing read well as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      'max-lines': ['error', 200],
      'no-restricted-globals': ['error', ...missingOnPhones],
      'no-restricted-syntax': ['error', ...unsafeSyntax],
      'no-eval': 'error',
      'no-implied-eval': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The commands of the workbench speak to a terminal.
      'no-console': 'off',
      '@typescript-eslint/require-await': 'off',
      // The hosts and fakes hold foreign values: what `wx` throws is no Error, and attributes are shown as they are.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `appModule<typeof import('…')>` names a module's type where no value can tell it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['test/backend/scripts/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { hexo: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
  {
    files: ['**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: {
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      'wxml/report-wxs-syntax-error': 'error',
      'wxml/no-const-and-let-in-wxs': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/wx-key': 'error',
      'wxml/no-dot-this-in-wx-key': 'error',
      'wxml/no-index-in-wx-key': 'error',
      'wxml/no-dynamic-wx-key': 'error',
      'wxml/no-wx-for-with-wx-if': 'error',
      'wxml/no-wx-for-with-wx-else': 'error',
      'wxml/no-wx-if-string': 'error',
      'wxml/no-vue-directive': 'error',
      'wxml/no-unexpected-string-bool': 'error',
      'wxml/no-inconsistent-tagname': 'error',
      'wxml/no-inline-wxs': 'error',
      'wxml/quotes': ['error', 'double'],
    },
  },
  {
    // The blocks of a body never change their order, and an id for each would be sent with every article.
    files: ['miniprogram/pages/article/components/{article-body,body-chunk,body-line,body-table}/*.wxml'],
    rules: { 'wxml/no-index-in-wx-key': 'off' },
  },
);
