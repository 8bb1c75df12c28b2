import { closingLine, closingTally, failedRows, jestTally, sum, wholeTally } from '../../gate-run/tally';

it('closes with one line', () => {
  expect(closingLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed');
});

it('counts a whole check as one', () => {
  expect(wholeTally(0)).toEqual({ passed: 1, failed: 0 });
  expect(wholeTally(2)).toEqual({ passed: 0, failed: 1 });
});

it.each([
  ['the last closing line counts', '1 passed, 0 failed\nmore\n7 passed, 2 failed\n', 1, { passed: 7, failed: 2 }],
  ['a line with more on it is no closing line', 'ok x: 9 passed, 0 failed (1 s)\n', 0, { passed: 0, failed: 1 }],
  ['no closing line is a failure', 'stopped\n', 0, { passed: 0, failed: 1 }],
  ['a bad end is a failure, whatever was counted', '4 passed, 0 failed\n', 1, { passed: 4, failed: 1 }],
  ['nothing run is a failure', '0 passed, 0 failed\n', 0, { passed: 0, failed: 1 }],
])('%s', (_name, output, exitCode, expected) => {
  expect(closingTally(output, exitCode)).toEqual(expected);
});

it.each([
  ['all well', { numPassedTests: 5 }, 0, { passed: 5, failed: 0 }],
  ['a failed test', { numPassedTests: 5, numFailedTests: 1 }, 1, { passed: 5, failed: 1 }],
  ['a file that did not load', { numPassedTests: 5, numRuntimeErrorTestSuites: 1 }, 1, { passed: 5, failed: 1 }],
  ['a skipped test', { numPassedTests: 5, numPendingTests: 2 }, 0, { passed: 5, failed: 2 }],
  ['nothing run', { numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
])('reads a jest report: %s', (_name, report, exitCode, expected) => {
  expect(jestTally(JSON.stringify(report), exitCode)).toEqual(expected);
});

it('sums', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});

it('finds the failed rows among the others, with what each explains', () => {
  const output =
    'ok   a: one\nFAIL a: two\n     expected 1\n\n     FAILED, says a page\nFAIL b: three\nok   a: four\n2 passed, 2 failed\n';
  expect(failedRows(output)).toBe('FAIL a: two\n     expected 1\n\n     FAILED, says a page\nFAIL b: three\n');
  expect(failedRows('ok   a: one\n1 passed, 0 failed\n')).toBe('');
});
