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
  const waiting = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const browser = await launchBrowser();
  const tallies: Tally[] = [];
  const lane = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) tallies.push(await run(suite, browser));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await browser.close();
  const all = sum(tallies);
  console.log(closingLine(all));
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1);
}
