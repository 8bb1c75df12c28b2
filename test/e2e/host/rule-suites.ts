/** The suites about the phone's rules: what the preview refuses. */
import { globalsSuite } from './globals.host';
import type { HostSuite } from './host-suite';
import { independentSuite } from './independent.host';
import { isolationSuite } from './isolation.host';
import { networkSuite } from './network.host';
import { packagesSuite } from './packages.host';
import { richTextSuite } from './rich-text.host';
import { routingSuite } from './routing.host';
import { setDataSuite } from './set-data.host';
import { singlePageSuite } from './single-page.host';
import { storageSuite } from './storage.host';
import { tapSuite } from './tap.host';
import { touchSuite } from './touch.host';
import { wxsSuite } from './wxs.host';

export const RULE_SUITES: HostSuite[] = [
  globalsSuite,
  networkSuite,
  setDataSuite,
  storageSuite,
  tapSuite,
  singlePageSuite,
  wxsSuite,
  richTextSuite,
  touchSuite,
  isolationSuite,
  packagesSuite,
  independentSuite,
  routingSuite,
];
