/**
 * `npm run official`: WeChat's own compiler and what can be told from its output, then faults planted on purpose,
 * each of which some stage of the whole gate must catch. `--app` leaves the planted faults out, `--faults` the app.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildNpm } from '../build-npm';
import { closingLine, sum, type Tally } from '../gate-run/tally';
import { showFinding } from '../gates/finding';
import { inspect } from './inspect';
import { installOwnPackage } from './own-package';
import { runFaults } from './planted-faults/run-faults';
import { sizeReport } from './sizes';
import { sourceReport } from './source-sizes';

const PROJECT = path.resolve(__dirname, '../..');

async function inspectApp(scratch: string): Promise<Tally> {
  const { checks, source, output } = await inspect(PROJECT, scratch);
  for (const { name, findings } of checks) {
    console.log(`${findings.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    findings.forEach((finding) => console.log(`     ${showFinding(finding)}`));
  }
  [...sizeReport(output), ...sourceReport(source, output)].forEach((line) => console.log(line));
  const failed = checks.filter(({ findings }) => findings.length > 0).length;
  return { passed: checks.length - failed, failed };
}

async function main(): Promise<void> {
  installOwnPackage();
  await buildNpm(PROJECT);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'qingdu-official-'));
  try {
    const tallies = [
      ...(process.argv.includes('--faults') ? [] : [await inspectApp(scratch)]),
      ...(process.argv.includes('--app') ? [] : [await runFaults(scratch)]),
    ];
    const all = sum(tallies);
    console.log(`\n${closingLine(all)}`);
    process.exitCode = all.failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

void main();
