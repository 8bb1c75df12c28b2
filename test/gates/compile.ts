/** WeChat's own compilers, wcc for WXML and WXS and wcsc for WXSS, over a whole mini program. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder, ownFiles } from './app-files';
import type { Finding } from './finding';

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The folder of the compilers for this machine, undefined where the package has none that start. */
export function compilerFolder(platform = process.platform, arch = process.arch): string | undefined {
  const name = FOLDERS[platform];
  if (name === undefined || (platform === 'linux' && arch !== 'x64')) return undefined;
  const folder = path.resolve(__dirname, '../../node_modules/miniprogram-compiler/bin', name);
  return fs.existsSync(folder) ? folder : undefined;
}

/** Compiles the mini program in `root`; answers what the compilers refuse, once for each file. */
export function compile(root: string, binaries: string): Finding[] {
  return [...compileMarkup(root, binaries), ...compileStyles(root, binaries)];
}

function compileMarkup(root: string, binaries: string): Finding[] {
  const files = [...filesUnder(root, '.wxml'), ...filesUnder(root, '.wxs')];
  if (files.length === 0 || complaints(root, binaries, 'wcc', ['-d', ...files]) === '') return [];
  // wcc stops at the first broken file: ask again file by file to name them all.
  const own = [...ownFiles(root, '.wxml'), ...ownFiles(root, '.wxs')];
  const found = own.flatMap((file) =>
    lines(complaints(root, binaries, 'wcc', ['-d', file])).map((line) => parseWcc(line, file)),
  );
  return found.length > 0
    ? found
    : [{ file: 'miniprogram_npm', message: complaints(root, binaries, 'wcc', ['-d', ...files]) }];
}

function compileStyles(root: string, binaries: string): Finding[] {
  const own = ownFiles(root, '.wxss');
  if (own.length === 0) return [];
  const parts = filesUnder(root, '.wxss').filter((file) => !own.includes(file));
  return lines(complaints(root, binaries, 'wcsc', ['-lc', ...own, ...parts])).flatMap(parseWcsc);
}

/** What a compiler says when it refuses; an empty text when all is well. */
function complaints(root: string, binaries: string, name: 'wcc' | 'wcsc', args: string[]): string {
  const binary = path.join(binaries, process.platform === 'win32' ? `${name}.exe` : name);
  if (process.platform !== 'win32') fs.chmodSync(binary, 0o755);
  const run = spawnSync(binary, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (run.error) throw run.error;
  if (run.status === 0 && run.stderr === '') return '';
  return run.stderr.trim() || run.stdout.trim() || `${name} ended with ${run.status ?? run.signal ?? 'no status'}`;
}

function lines(said: string): string[] {
  return said.split('\n').filter((line) => line.trim() !== '');
}

/** `a.wxml:2:15: Bad attr …` */
function parseWcc(line: string, file: string): Finding {
  const match = /^(.+?):(\d+):(\d+):\s*(.*)$/.exec(line);
  if (!match) return { file, message: line };
  return { file, line: Number(match[2]), column: Number(match[3]), message: match[4] ?? line };
}

/** `ERR: a.wxss(2:9): error at token …`, or a path that was not found with its file in the sentence. */
function parseWcsc(line: string): Finding[] {
  const said = line.replace(/^ERR:\s*/, '');
  if (said.startsWith('error file count')) return [];
  const match = /^(.+?)\((\d+):(\d+)\):\s*(.*)$/.exec(said);
  if (match)
    return [{ file: match[1] ?? '', line: Number(match[2]), column: Number(match[3]), message: match[4] ?? said }];
  return [{ file: /from `(.+?)`/.exec(said)?.[1] ?? '.', message: said }];
}
