/** Faults of TypeScript, planted as new files of a copy of the app: types, what phones lack, direction, manners. */
import type { AppStage, Fault } from './fault';

/** A fault that is one new file of core/ (or of `room`), named after the fault. */
function file(stage: AppStage, name: string, text: string, says: RegExp, room = 'core'): Fault {
  const place = `miniprogram/${room}/planted-${name.replace(/[^a-z]+/g, '-')}.ts`;
  return { name, stage, edits: { [place]: `/** Planted. */\n${text}\n` }, says };
}

export const codeFaults: Fault[] = [
  file('types', 'wrong type', "export const count: number = 'one';", /TS2322/),
  file('types', 'missing argument', 'export const power = Math.pow(2);', /TS2554/),
  file('types', 'import of a missing file', "export { gone } from './gone';", /TS2307/),
  file('types', 'import of a missing name', "export { gone } from './paging';", /TS2305/),
  file('types', 'a value never used', 'const unused = 1;\nexport {};', /TS6133/),
  file('types', 'null let through', 'export const size = (text: string | null): number => text.length;', /TS18047/),
  file('types', 'window, which no phone has', 'export const width = window.innerWidth;', /TS2304/),

  file('eslint', 'any', 'export const loose: any = 1;', /no-explicit-any/),
  file(
    'eslint',
    'a null asserted away',
    'export const sure = (a: string | null): string => a!;',
    /no-non-null-assertion/,
  ),
  file('eslint', 'a silenced compiler', "// @ts-ignore\nexport const a: number = 'a';", /ban-ts-comment/),
  file('eslint', 'console.log', 'console.log(1);\nexport {};', /no-console/),
  file('eslint', 'look-behind', 'export const late = /(?<=a)b/;', /no-restricted-syntax.*look-behind/),
  file('eslint', 'URL', "export const host = new URL('https://a.test').host;", /no-restricted-globals.*URL/),
  file('eslint', 'Intl', 'export const format = new Intl.NumberFormat();', /no-restricted-globals.*Intl/),
  file('eslint', 'BigInt', 'export const big = 1n;', /no-restricted-syntax.*BigInt/),
  file(
    'eslint',
    'dynamic import',
    "export const load = async () => import('./paging');",
    /no-restricted-syntax.*async/,
  ),
  file('eslint', 'eval', "export const run = (): unknown => eval('1');", /no-eval/),
  file('eslint', 'new Function', "export const run = new Function('a', 'return a');", /no-restricted-syntax.*Blocked/),
  file('eslint', 'toLocaleString', 'export const shown = (1).toLocaleString();', /no-restricted-syntax.*platform/),
  file(
    'eslint',
    'a promise let go',
    'export const go = (): void => {\n  Promise.resolve(1);\n};',
    /no-floating-promises/,
  ),
  file('eslint', 'default export', 'const one = 1;\nexport default one;', /no-restricted-syntax.*Named/),
  file('eslint', 'a file too long', 'export const a = [\n' + '  1,\n'.repeat(200) + '];', /max-lines/),

  file('architecture', 'an arrow up', "export { root } from '../stores/root';", /core\/ may not import/),
  file('architecture', 'core that asks wx', 'export const info = wx.getWindowInfo();', /only platform\/ asks/),
  file(
    'architecture',
    'a request by a store',
    'export const a = (): void => void wx.request({ url: "" });',
    /wx\.request/,
    'stores',
  ),
  file(
    'architecture',
    'a clock in a store',
    'export const now = (): number => Date.now();',
    /belongs to platform/,
    'stores',
  ),
  file(
    'architecture',
    'a package in html',
    "import dayjs from 'dayjs';\nexport const now = dayjs(0);",
    /may not import dayjs/,
    'html',
  ),
  file('architecture', 'words in a page', "export const title = '文章';", /words for readers/, 'pages'),
  file('architecture', 'a room of its own', 'export const a = 1;', /no room of the app/, 'managers'),
  {
    name: 'a circle of imports',
    stage: 'architecture',
    edits: {
      'miniprogram/core/planted-egg.ts':
        "/** Planted. */\nimport { hen } from './planted-hen';\nexport const egg = hen;\n",
      'miniprogram/core/planted-hen.ts':
        "/** Planted. */\nimport { egg } from './planted-egg';\nexport const hen = egg;\n",
    },
    says: /a circle/,
  },
  {
    name: 'a file nobody could name',
    stage: 'architecture',
    edits: { 'miniprogram/core/utils.ts': '/** Planted. */\nexport const a = 1;\n' },
    says: /says nothing/,
  },
  {
    name: 'a file that does not say what it knows',
    stage: 'architecture',
    edits: { 'miniprogram/core/planted-silence.ts': 'export const a = 1;\n' },
    says: /opens without/,
  },
];
