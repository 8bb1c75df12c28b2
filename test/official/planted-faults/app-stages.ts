/** The stages of `npm test` that read files, run over a copy of the app; each answers one line for every complaint. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { checkCircles, checkDirection } from '../../architecture/direction';
import { checkMarkup } from '../../architecture/markup';
import { checkFolders, checkNames, checkOpenings, checkSizes } from '../../architecture/shape';
import { checkClocks, checkPlatformCalls, checkWordsForReaders } from '../../architecture/words';
import { compile, compilerFolder } from '../../gates/compile';
import { showFinding } from '../../gates/finding';
import { copyProject } from '../project-copy';
import type { AppStage } from './fault';

/** What the tools read beside the app. */
const SETTINGS = [
  'tsconfig.json',
  'typings',
  'test/tsconfig.json',
  'test/untyped.d.ts',
  'test/eslint.config.mjs',
  'test/stylelint.config.mjs',
];
const PROJECT = path.resolve(__dirname, '../../..');
const ARCHITECTURE = [
  checkDirection,
  checkCircles,
  checkPlatformCalls,
  checkClocks,
  checkWordsForReaders,
  checkNames,
  checkSizes,
  checkFolders,
  checkOpenings,
  checkMarkup,
];

const LINTERS = {
  eslint: { program: 'eslint/bin/eslint.js', endings: /\.(ts|wxml)$/ },
  stylelint: { program: 'stylelint/bin/stylelint.mjs', endings: /\.wxss$/ },
};

/** Copies the app with all that the tools need to `garden`. */
export function copyWorkbench(garden: string): void {
  copyProject(PROJECT, garden);
  for (const part of SETTINGS) fs.cpSync(path.join(PROJECT, part), path.join(garden, part), { recursive: true });
  fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(garden, 'node_modules'), 'junction');
}

/** Runs a stage over the copy in `garden`; the linters read the planted files alone (paths from `garden`). */
export async function complaints(stage: AppStage, garden: string, planted: string[]): Promise<string[]> {
  const root = path.join(garden, 'miniprogram');
  if (stage === 'architecture') return ARCHITECTURE.flatMap((check) => check(root)).map(showFinding);
  if (stage === 'wcc/wcsc') {
    const binaries = compilerFolder();
    return binaries === undefined ? [] : compile(root, binaries).map(showFinding);
  }
  if (stage === 'types') return (await run(garden, 'typescript/bin/tsc', ['-p', '.', '--pretty', 'false'])).split('\n');
  const { program, endings } = LINTERS[stage];
  const files = planted.filter((file) => endings.test(file));
  const report = await run(garden, program, ['-c', `test/${stage}.config.mjs`, '-f', 'json', ...files]);
  return lintLines(JSON.parse(report) as LintFile[]);
}

interface LintFile {
  filePath?: string;
  messages?: { ruleId: string | null; message: string }[];
  source?: string;
  warnings?: { rule: string; text: string }[];
}

function lintLines(report: LintFile[]): string[] {
  return report.flatMap(({ filePath, messages = [], source, warnings = [] }) => [
    ...messages.map(({ ruleId, message }) => `${filePath ?? ''}: ${ruleId ?? ''} ${message}`),
    ...warnings.map(({ rule, text }) => `${source ?? ''}: ${rule} ${text}`),
  ]);
}

/** What a program of node_modules prints; stylelint reports on the other stream when it finds something. */
async function run(cwd: string, program: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, [path.join(PROJECT, 'node_modules', program), ...args], { cwd });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  await once(child, 'close');
  const texts = [out, err].map((pieces) => Buffer.concat(pieces).toString('utf8').trim());
  return texts.find((text) => text !== '') ?? '';
}
