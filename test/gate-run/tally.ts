/** How many checks passed and failed, read from what each runner says at its end, and the one line that sums them. */

export interface Tally {
  passed: number;
  failed: number;
}

/** The line every runner of this project closes with. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** The tally of a check that only passes or fails as a whole. */
export function wholeTally(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads the last closing line in `output`. Without one, or when the command failed without a failure, that is one. */
export function closingTally(output: string, exitCode: number): Tally {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (!match) return { passed: 0, failed: 1 };
  return honest({ passed: Number(match[1]), failed: Number(match[2]) }, exitCode);
}

/** The rows of a runner's output that begin with FAIL, each with what it explains below; empty when there are none. */
export function failedRows(output: string): string {
  const rows = output.split(/^(?=(?:ok {2}|FAIL) |\d+ passed, \d+ failed$)/m);
  return rows.filter((row) => row.startsWith('FAIL ')).join('');
}

/** Reads jest's JSON report: a test file that did not load counts as one failure, a test that did not run as one too. */
export function jestTally(report: string, exitCode: number): Tally {
  const counts = JSON.parse(report) as Record<string, number>;
  const failed = ['numFailedTests', 'numRuntimeErrorTestSuites', 'numPendingTests', 'numTodoTests'].reduce(
    (sum, name) => sum + (counts[name] ?? 0),
    0,
  );
  return honest({ passed: counts.numPassedTests ?? 0, failed }, exitCode);
}

/** The sum of several tallies. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  };
}

/** A runner that ended badly, or that ran nothing, has a failure even when it counted none. */
function honest(tally: Tally, exitCode: number): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}
