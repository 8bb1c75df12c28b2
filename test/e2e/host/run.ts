/** The preview's own tests: that it refuses what a phone refuses. Words after the command choose suites by name. */
import { launchBrowser } from '../../browser';
import { closingLine, sum, type Tally } from '../../gate-run/tally';
import { componentStyleSuite } from './foreign/component-style.host';
import { oldStyleSuite } from './foreign/old-style.host';
import { FAMILY_SUITES } from './families/suites';
import { RULE_SUITES } from './rule-suites';
import { vantSuite } from './vant/vant.host';
import { runHostSuite, type HostSuite } from './host-suite';

const SUITES: HostSuite[] = [...RULE_SUITES, oldStyleSuite, componentStyleSuite, vantSuite, ...FAMILY_SUITES];

/** Suites that run at once: one waits for its phone while the other draws. */
const LANES = 2;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const browser = await launchBrowser();
  const tallies: Tally[] = [];
  const waiting = SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const lane = async (): Promise<void> => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) tallies.push(await runHostSuite(suite, browser));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await browser.close();
  const all = sum(tallies);
  console.log(closingLine(all));
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1);
}

void main();
