/** Everything this gate asks of one project, check by check. */
import fs from 'node:fs';
import path from 'node:path';
import { checkAppJson, checkStrict } from '../gates/app-json';
import { checkComponents } from '../gates/components';
import type { Finding } from '../gates/finding';
import { checkWxssPictures } from '../gates/wxss-pictures';
import type { CiAnswer } from './ci-job';
import { checkEngine } from './engine';
import { checkImports } from './imports';
import { checkNpmParts, copyDependencies } from './npm-parts';
import { copyProject } from './project-copy';
import { runCi } from './run-ci';
import { checkSchemas } from './schemas';
import { checkSizes } from './sizes';
import { checkSourceSizes } from './source-sizes';
import { checkUploads } from './uploads';

export interface Check {
  name: string;
  findings: Finding[];
}

/** Checks of the project as it is written; they need no compiler. */
export function checkSource(project: string): Check[] {
  const root = path.join(project, 'miniprogram');
  return [
    { name: 'JSON meets WeChat’s schemas', findings: checkSchemas(project) },
    { name: 'JSON is strict, colours and pictures are there', findings: checkJson(project) },
    { name: 'tags are registered components', findings: checkComponents(root) },
    { name: 'WXSS asks for no local picture', findings: checkWxssPictures(root) },
    { name: 'every file can be uploaded', findings: checkUploads(root) },
  ];
}

/**
 * Checks of what the compiler made of the mini program `source` in `output`. When it made nothing, that is the one
 * check: the others would have nothing to find fault with.
 */
export function checkCompiled(source: string, output: string, compiled: CiAnswer, analysis: CiAnswer): Check[] {
  const isMade = fs.existsSync(path.join(output, 'app.js'));
  const silent = isMade || compiled.faults.length > 0 ? [] : [{ file: 'app.js', message: 'was not compiled' }];
  const upload = { name: 'the upload compile succeeds', findings: [...asFindings('project', compiled), ...silent] };
  if (!isMade) return [upload];
  return [
    upload,
    { name: 'imports are there, and nothing is left over', findings: checkImports(analysis, source, output) },
    { name: 'a phone has what the code asks for', findings: checkEngine(output) },
    { name: 'the packages are within their sizes', findings: checkSizes(output) },
    { name: 'the main package is, with each source', findings: checkSourceSizes(source, output) },
  ];
}

/**
 * Compiles the project in `project` inside `scratch` and runs every check. Answers them with the folders of
 * the app as written and compiled.
 */
export async function inspect(
  project: string,
  scratch: string,
): Promise<{ checks: Check[]; source: string; output: string }> {
  const [copy, output, npm] = ['project', 'compiled', 'npm'].map((name) => path.join(scratch, name)) as [
    string,
    string,
    string,
  ];
  copyProject(project, copy);
  copyDependencies(project, npm);
  fs.mkdirSync(output);
  const [compiled, analysis, packed] = (await runCi(
    [
      { kind: 'compile', project: copy, into: output },
      { kind: 'analyse', project: output },
      { kind: 'npm', packageJson: path.join(npm, 'package.json'), into: path.join(npm, 'built') },
    ],
    scratch,
  )) as [CiAnswer, CiAnswer, CiAnswer];
  const source = path.join(copy, 'miniprogram');
  const parts = checkNpmParts(path.join(source, 'miniprogram_npm'), path.join(npm, 'built', 'miniprogram_npm'));
  const checks = [
    ...checkSource(copy),
    ...checkCompiled(source, output, compiled, analysis),
    { name: 'npm parts are those WeChat builds', findings: [...asFindings('npm', packed), ...parts] },
  ];
  return { checks, source, output };
}

function checkJson(project: string): Finding[] {
  const inApp = checkAppJson(path.join(project, 'miniprogram'));
  return [
    ...inApp.map((finding) => ({ ...finding, file: `miniprogram/${finding.file}` })),
    ...checkStrict(project, 'project.config.json'),
  ];
}

function asFindings(file: string, { faults }: CiAnswer): Finding[] {
  return faults.map((message) => ({ file, message }));
}
