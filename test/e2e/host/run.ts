/** The preview's own tests: that it refuses what a phone refuses. Words after the command choose suites by name. */
import { launchBrowser } from '../../browser';
import { closingLine, sum, type Tally } from '../../gate-run/tally';
import { FAMILY_SUITES } from './families/suites';
import { globalsSuite } from './globals.host';
import { networkSuite } from './network.host';
import { setDataSuite } from './set-data.host';
import { storageSuite } from './storage.host';
import { runHostSuite, type HostSuite } from './host-suite';

const SUITES: HostSuite[] = [globalsSuite, networkSuite, setDataSuite, storageSuite, ...FAMILY_SUITES];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const browser = await launchBrowser();
  const tallies: Tally[] = [];
  for (const suite of SUITES) {
    if (wanted.length === 0 || wanted.includes(suite.name)) tallies.push(await runHostSuite(suite, browser));
  }
  await browser.close();
  const all = sum(tallies);
  console.log(closingLine(all));
  process.exit(all.failed === 0 && all.passed > 0 ? 0 : 1);
}

void main();
