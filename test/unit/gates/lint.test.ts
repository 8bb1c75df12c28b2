/** The lint configurations, shown planted faults under the names of files they know. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

/** The rules that a tool names for `text` as the file `file`. */
function rules(tool: 'eslint' | 'stylelint', file: string, text: string): string[] {
  const config = `test/${tool}.config.mjs`;
  const as = tool === 'eslint' ? ['--stdin', '--stdin-filename'] : ['--stdin-filename'];
  const program = path.join(ROOT, 'node_modules', tool, 'bin', tool === 'eslint' ? 'eslint.js' : 'stylelint.mjs');
  const run = spawnSync(process.execPath, [program, '-c', config, '-f', 'json', ...as, file], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
    // For a single run typescript-eslint reads the file from the disk, whatever text it is given.
    env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
  });
  const said = run.stdout.trim() || run.stderr.trim();
  const [result] = JSON.parse(said) as { messages?: { ruleId: string }[]; warnings?: { rule: string }[] }[];
  return (result?.messages?.map((each) => each.ruleId) ?? result?.warnings?.map((each) => each.rule) ?? []).sort();
}

it('refuses in the app what phones lack and what types let go', () => {
  const text = `/** Planted. */
export const format = new Intl.NumberFormat();
export const shown = (1234).toLocaleString();
export const late = /(?<=a)b/;
export const loose: any = 1;
export const sure = (list: (string | null)[]): string => list[0]!;
export const same = (a: number): boolean => a == 1;
export const ran = (): void => {
  Promise.resolve(1);
};
console.log(1);
`;
  const found = rules('eslint', 'miniprogram/config.ts', text);
  expect(found).toEqual(
    [
      '@typescript-eslint/no-explicit-any',
      '@typescript-eslint/no-floating-promises',
      '@typescript-eslint/no-non-null-assertion',
      'eqeqeq',
      'no-console',
      'no-restricted-globals',
      'no-restricted-syntax',
      'no-restricted-syntax',
    ].sort(),
  );
}, 30_000);

it('leaves sound code alone', () => {
  const text = '/** Sound. */\nexport const config = { baseUrl: "a" };\n';
  expect(rules('eslint', 'miniprogram/config.ts', text)).toEqual([]);
}, 30_000);

it('refuses WXML that loses its key', () => {
  const text = '<view wx:for="{{ list }}">{{ item }}</view>\n';
  expect(rules('eslint', 'miniprogram/pages/list/list.wxml', text)).toEqual(['wxml/wx-key']);
}, 30_000);

it('refuses colours, names and selectors of WXSS that stand outside the manners', () => {
  const text = `.list__Row {
  color: #ff0000;
}

view {
  background-color: var(--paper);
}

.list .list__row .list__title {
  border-bottom: 1px solid red;
}
`;
  expect(rules('stylelint', 'miniprogram/pages/list/list.wxss', text)).toEqual([
    'color-named',
    'declaration-property-value-disallowed-list',
    'selector-class-pattern',
    'selector-max-combinators',
    'selector-max-type',
  ]);
}, 30_000);

it('leaves the tokens their colours', () => {
  const text = 'page {\n  --paper: #fbfaf7;\n\n  color: #1f2320;\n}\n';
  expect(rules('stylelint', 'miniprogram/styles/tokens.wxss', text)).toEqual([]);
}, 30_000);
