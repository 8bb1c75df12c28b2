/** Runs suites on one browser, counts them together, and ends the process with what they came to. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser';
import { closingLine, sum, type Tally } from '../gate-run/tally';

/** Suites that run at once: one waits for its phone while the other draws. */
const LANES = 2;

/** Words after the command choose suites by name; with none, all run. */
export async function runLanes<S extends { name: string }>(
  suites: readonly S[],
  run: (suite: S, browser: Browser) => Promise<Tally>,
): Promise<never> {
  const wanted = process.argv.slice(2);
  const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const all = await runOnBrowser(chosen, run).catch((error: unknown) => {
    console.log(`FAIL the browser: ${String(error)}`);
    return { passed: 0, failed: 1 };
  });
  console.log(closingLine(all));
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1);
}

async function runOnBrowser<S extends { name: string }>(
  suites: readonly S[],
  run: (suite: S, browser: Browser) => Promise<Tally>,
): Promise<Tally> {
  const browser = await launchBrowser();
  const tally = await runInLanes(suites, async (suite) => {
    if (!browser.isConnected()) throw new Error('not run, for the browser has ended');
    return run(suite, browser);
  });
  await browser.close();
  return tally;
}

/** Runs all suites and sums them; one that throws is a failure of its own, and the others go on. */
export async function runInLanes<S extends { name: string }>(
  suites: readonly S[],
  run: (suite: S) => Promise<Tally>,
): Promise<Tally> {
  const waiting = [...suites];
  const tallies: Tally[] = [];
  const lane = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const { name } = suite;
      const tally = await run(suite).catch((error: unknown) => {
        console.log(`FAIL ${name}: ${String(error)}`);
        return { passed: 0, failed: 1 };
      });
      tallies.push(tally);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sum(tallies);
}
