/**
 * `npm run live`: the reading path over real servers. WordPress needs Debian's packages, which are installed when this
 * process may; a Hexo site with a plugin of the hexo-restful family needs npm alone. Words choose one: `wordpress`, `hexo`.
 */
import { launchBrowser } from '../browser';
import { runSuite } from '../e2e/suite';
import type { Suite } from '../e2e/suite';
import { closingLine, sum } from '../gate-run/tally';
import type { Tally } from '../gate-run/tally';
import { hexoSuite } from './hexo/suite';
import { installWordPress } from './wordpress/packages';
import { wordpressSuite } from './wordpress/suite';

const FAILED: Tally = { passed: 0, failed: 1 };

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const tallies: Tally[] = [];
  const suites: Suite[] = [];
  if (isWanted('wordpress')) {
    const missing = installWordPress();
    if (missing === null) suites.push(wordpressSuite('pretty'), wordpressSuite('plain'));
    else {
      console.log(`FAIL WordPress: ${missing}`);
      tallies.push(FAILED);
    }
  }
  if (isWanted('hexo')) suites.push(hexoSuite());
  const browser = await launchBrowser();
  try {
    for (const suite of suites) {
      const tally = await runSuite(suite, browser).catch((error: unknown) => {
        console.log(`FAIL ${suite.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return FAILED;
      });
      tallies.push(tally);
    }
  } finally {
    await browser.close();
  }
  const all = sum(tallies);
  console.log(closingLine(all));
  process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1;
}

void main();
