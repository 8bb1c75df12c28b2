/** The suites about the families of `wx`, the built-in tags and the phone around them, in the order they run. */
import type { HostSuite } from '../host-suite';
import { canvasSuite } from './canvas.host';
import { dialogsSuite, tabsSuite } from './dialogs.host';
import { entriesSuite } from './entries.host';
import { filesSuite } from './files.host';
import { leavingSuite } from './leaving.host';
import { customTabBarSuite, motionSuite } from './motion.host';
import { panelSuite } from './panel.host';
import { picturesSuite } from './pictures.host';
import { programsSuite } from './programs.host';
import { shareSuite } from './sharing.host';
import { shellSuite } from './shell.host';
import { switchesSuite } from './switches.host';

export const FAMILY_SUITES: HostSuite[] = [
  ...[filesSuite, canvasSuite, motionSuite, customTabBarSuite],
  ...[dialogsSuite, tabsSuite, picturesSuite, shareSuite],
  ...[leavingSuite, programsSuite, entriesSuite, switchesSuite, panelSuite, shellSuite],
];
