import { runInLanes } from '../../e2e/lanes';

describe('runInLanes', () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  it('sums what the suites came to', async () => {
    const suites = ['a', 'b', 'c'].map((name) => ({ name }));
    const tally = await runInLanes(suites, async ({ name }) => ({ passed: 2, failed: name === 'b' ? 1 : 0 }));
    expect(tally).toEqual({ passed: 6, failed: 1 });
  });

  it('counts a suite that throws as a failure, says why, and runs the others', async () => {
    const suites = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const tally = await runInLanes(suites, async ({ name }) => {
      if (name === 'a') throw new Error('the browser has ended');
      return { passed: 1, failed: 0 };
    });
    expect(tally).toEqual({ passed: 3, failed: 1 });
    expect(said).toEqual(['FAIL a: Error: the browser has ended']);
  });
});
