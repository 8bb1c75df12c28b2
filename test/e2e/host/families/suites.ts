/** The suites about the families of `wx`, the built-in tags and the phone around them, in the order they run. */
import type { HostSuite } from '../host-suite';
import { dialogsSuite, tabsSuite } from './dialogs.host';
import { entriesSuite } from './entries.host';
import { filesSuite } from './files.host';
import { leavingSuite } from './leaving.host';

export const FAMILY_SUITES: HostSuite[] = [filesSuite, dialogsSuite, tabsSuite, leavingSuite, entriesSuite];
