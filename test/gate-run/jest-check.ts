/** Jest as a check: its counts and its failures come from the report it writes, not from its words. */
import fs from 'node:fs';
import path from 'node:path';
import type { Check } from './check';
import { jestTally } from './tally';

/** A check that runs the jest projects `projects` of package.json. */
export function jestCheck(name: string, projects: string[], env: Record<string, string> = {}): Check {
  const report = path.resolve(__dirname, '../.out', `jest-${name}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const read = (): string | undefined => (fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : undefined);
  return {
    name,
    // A test that fails before it ends its server must not keep the gate waiting.
    command: ['jest', '--forceExit', '--selectProjects', ...projects, '--json', `--outputFile=${report}`],
    env,
    tally: (_output, exitCode) => {
      const text = read();
      return text === undefined ? { passed: 0, failed: 1 } : jestTally(text, exitCode);
    },
    explain: () => failures(read()),
  };
}

/** The failures of a report in jest's own words. */
function failures(report = '{}'): string {
  const { testResults = [] } = JSON.parse(report) as {
    testResults?: { name: string; status: string; message: string }[];
  };
  return testResults
    .filter((file) => file.status === 'failed')
    .map((file) => `${path.relative(process.cwd(), file.name)}\n${file.message}`)
    .join('\n');
}
