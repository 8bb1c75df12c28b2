/** `npm run wxml`: WeChat's compilers and the checks no tool makes, over miniprogram/; one line for each fault. */
import path from 'node:path';
import { buildNpm } from './build-npm';
import { checkAppJson, checkStrict } from './gates/app-json';
import { compile, compilerFolder } from './gates/compile';
import { checkComponents } from './gates/components';
import { showFinding } from './gates/finding';
import { checkWxssPictures } from './gates/wxss-pictures';

async function main(): Promise<void> {
  const project = path.resolve(__dirname, '..');
  const root = path.join(project, 'miniprogram');
  await buildNpm(project);
  const binaries = compilerFolder();
  if (!binaries) console.log(`wcc and wcsc left out: none for ${process.platform} ${process.arch}`);
  const inApp = [
    ...(binaries ? compile(root, binaries) : []),
    ...checkComponents(root),
    ...checkAppJson(root),
    ...checkWxssPictures(root),
  ];
  const findings = [
    ...inApp.map((finding) => ({ ...finding, file: `miniprogram/${finding.file}` })),
    ...checkStrict(project, 'project.config.json'),
  ];
  findings.forEach((finding) => console.log(showFinding(finding)));
  console.log(findings.length === 0 ? 'wxml, wxss and json are well' : `${findings.length} faults`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

void main();
