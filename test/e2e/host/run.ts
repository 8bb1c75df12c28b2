/** The preview's own tests: that it refuses what a phone refuses. Words after the command choose suites by name. */
import { runLanes } from '../lanes';
import { componentStyleSuite } from './foreign/component-style.host';
import { oldStyleSuite } from './foreign/old-style.host';
import { FAMILY_SUITES } from './families/suites';
import { RULE_SUITES } from './rule-suites';
import { vantSuite } from './vant/vant.host';
import { runHostSuite, type HostSuite } from './host-suite';

const SUITES: HostSuite[] = [...RULE_SUITES, oldStyleSuite, componentStyleSuite, vantSuite, ...FAMILY_SUITES];

void runLanes(SUITES, runHostSuite);
