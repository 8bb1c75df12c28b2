/** How large the main package is with each backend that config.ts can choose; the compiler has seen only the chosen one. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Finding } from '../gates/finding';
import { ownFiles } from '../gates/app-files';
import { reachedFrom, sourcesOf } from '../gates/sources';
import type { SourceFiles } from '../gates/sources';
import { MAIN_BYTES, packageSizes } from './sizes';
import type { Part } from './sizes';

/**
 * Bytes of the main package with each backend: measured for the chosen one, and for another estimated, without what the
 * chosen one alone needs and with what the other adds. A file weighs as much as others do for their size in TypeScript.
 */
export function mainWithEachSource(source: string, output: string): Part[] {
  const main = packageSizes(output)[0]?.bytes ?? 0;
  const sources = sourcesOf(source);
  const sizeOf = (file: string): number | null => {
    const compiled = path.join(output, file.replace(/\.ts$/, '.js'));
    return fs.existsSync(compiled) ? fs.statSync(compiled).size : null;
  };
  const all = [...new Set(sources.flatMap(({ files }) => files))];
  const measured = all.filter((file) => sizeOf(file) !== null);
  const ratio = sum(measured.map((file) => sizeOf(file) ?? 0)) / sum(measured.map((file) => codeBytes(source, file)));
  const own = ownOfChosen(source, sources, (file) => sizeOf(file) !== null);
  return sources.map(({ name, isChosen, files }) => {
    const added = files.filter((file) => sizeOf(file) === null).map((file) => codeBytes(source, file) * ratio);
    const spared = [...own].filter((file) => !files.includes(file)).map((file) => sizeOf(file) ?? 0);
    return { name, bytes: isChosen ? main : Math.ceil(main + sum(added) - sum(spared)) };
  });
}

/** Compiled files that nothing but the chosen backends needs. */
function ownOfChosen(
  source: string,
  sources: readonly SourceFiles[],
  isCompiled: (file: string) => boolean,
): Set<string> {
  const chosen = new Set(sources.filter(({ isChosen }) => isChosen).flatMap(({ files }) => files));
  const rest = ownFiles(source, '.ts').filter((file) => isCompiled(file) && !chosen.has(file) && file !== 'config.ts');
  const shared = reachedFrom(source, rest);
  return new Set([...chosen].filter((file) => isCompiled(file) && !shared.has(file)));
}

/** Faults of backends that would not fit. */
export function checkSourceSizes(source: string, output: string): Finding[] {
  return mainWithEachSource(source, output)
    .filter(({ bytes }) => bytes > MAIN_BYTES)
    .map(({ name, bytes }) => ({
      file: `services/sources/${name}.ts`,
      message: `would make the main package ${shown(bytes)}, ${shown(MAIN_BYTES)} is the limit`,
    }));
}

/** Lines that say so. */
export function sourceReport(source: string, output: string): string[] {
  return [
    'main package with each source',
    ...mainWithEachSource(source, output).map(({ name, bytes }) => `  ${shown(bytes).padStart(9)}  ${name}`),
  ];
}

/** Bytes of a file without types and comments. */
function codeBytes(root: string, file: string): number {
  const { outputText } = ts.transpileModule(fs.readFileSync(path.join(root, file), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.CommonJS, removeComments: true },
  });
  return Buffer.byteLength(outputText);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

function shown(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
