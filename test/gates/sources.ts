/** The backends that config.ts can choose from: their files, of which only the chosen ones are uploaded. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ownFiles } from './app-files';

const FOLDER = 'services/sources/';
/** A backend's file exports a function that makes its factory. */
const FACTORY = /^export function \w+\([^]*?\): SourceFactory \{/m;

export interface SourceFiles {
  /** `wordpress`, after its file. */
  name: string;
  /** Whether config.ts imports it. */
  isChosen: boolean;
  /** Every file of the app that it needs, itself first; paths from the root with their endings. */
  files: string[];
}

/** All backends of the app in `root`. */
export function sourcesOf(root: string): SourceFiles[] {
  const config = path.join(root, 'config.ts');
  const chosen = fs.existsSync(config) ? new Set(importsOf(root, 'config.ts')) : new Set<string>();
  return ownFiles(root, '.ts')
    .filter((file) => file.startsWith(FOLDER) && FACTORY.test(fs.readFileSync(path.join(root, file), 'utf8')))
    .map((file) => ({
      name: path.posix.basename(file, '.ts'),
      isChosen: chosen.has(file),
      files: [...reachedFrom(root, [file])],
    }));
}

/** Files that some of `starts` needs, themselves too. */
export function reachedFrom(root: string, starts: readonly string[]): Set<string> {
  const reached = new Set(starts);
  // The set grows while it is walked.
  for (const file of reached) for (const next of importsOf(root, file)) reached.add(next);
  return reached;
}

/** Files of the app that a file asks for when it runs; imports of types are gone by then. */
function importsOf(root: string, file: string): string[] {
  const { outputText } = ts.transpileModule(fs.readFileSync(path.join(root, file), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext },
  });
  return ts
    .preProcessFile(outputText, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => `${path.posix.join(path.posix.dirname(file), fileName)}.ts`)
    .filter((target) => fs.existsSync(path.join(root, target)));
}
