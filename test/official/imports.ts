/** Who asks for what in the compiled app: what is asked for and missing, and what is there and asked for by nobody. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, ownFiles } from '../gates/app-files';
import type { Finding } from '../gates/finding';
import { sourcesOf } from '../gates/sources';
import type { CiAnswer } from './ci-job';
import { tabIcons } from './uploads';

/**
 * Faults of the analysis of a compiled app, with the files of the app as written (`source`) that the compiler left out
 * of `output`, because nothing imports them. What only another backend than the chosen one needs is left out on purpose.
 */
export function checkImports(analysis: CiAnswer, source: string, output: string): Finding[] {
  // The analysis does not read theme.json, which names the pictures of the tab bar.
  const icons = tabIcons(source);
  return [
    ...analysis.faults.map((message) => ({ file: 'the compiled app', message })),
    ...analysis.unused
      .filter((file) => !file.startsWith('miniprogram_npm/') && !icons.has(path.posix.normalize(file)))
      .map((file) => ({ file, message: 'is uploaded, and nothing uses it' })),
    ...leftOut(source, output).map((file) => ({ file, message: 'is imported by nothing: the compiler leaves it out' })),
  ];
}

function leftOut(source: string, output: string): string[] {
  const compiled = new Set(filesUnder(output, ''));
  const toChoose = new Set(sourcesOf(source).flatMap(({ files }) => files));
  return ['.ts', '.wxml', '.wxss', '.wxs'].flatMap((ending) =>
    ownFiles(source, ending).filter((file) => {
      const product = file.replace(/\.ts$/, '.js');
      return !compiled.has(product) && !toChoose.has(file) && !isOfTypesAlone(path.join(source, file));
    }),
  );
}

/** Whether nothing of a TypeScript file is left once its types are gone; such a file has no compiled form. */
function isOfTypesAlone(file: string): boolean {
  if (!file.endsWith('.ts')) return false;
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return /^\s*(export \{\};?)?\s*$/.test(outputText);
}
