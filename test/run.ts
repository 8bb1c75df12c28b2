/** `npm test`: types, lint, WeChat's compilers, jest and the browser tests, summed in one closing line. */
import path from 'node:path';
import { buildNpm } from './build-npm';
import { type Check, runCheck, runInTurn } from './gate-run/check';
import { jestCheck } from './gate-run/jest-check';
import { closingLine, closingTally, sum, wholeTally } from './gate-run/tally';

/** A script of package.json that passes or fails as a whole. */
const script = (name: string): Check => ({
  name,
  command: ['npm', 'run', '--silent', name],
  tally: (_output, exitCode) => wholeTally(exitCode),
});

/** Checks that only read; jest runs beside them, which keeps two processors busy. */
const READING = ['types', 'lint:code', 'lint:style', 'lint:format', 'wxml'].map(script);
const JEST = jestCheck('tests', ['unit', 'component', 'architecture']);
const BROWSER: Check = { name: 'browser', command: ['tsx', 'test/e2e/run.ts'], tally: closingTally, talkative: true };

async function main(): Promise<void> {
  await buildNpm(path.resolve(__dirname, '..'));
  const [reading, jest] = await Promise.all([runInTurn(READING), runCheck(JEST)]);
  // The browser measures what a reader waits for, so it has the machine to itself.
  const browser = await runCheck(BROWSER);
  const all = sum([...reading, jest, browser]);
  console.log(`\n${closingLine(all)}`);
  process.exitCode = all.failed === 0 ? 0 : 1;
}

void main();
