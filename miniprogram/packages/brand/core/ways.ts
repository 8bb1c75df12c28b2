/** The ways to a brand's own mini program that are open here, chosen before anybody taps. */
import type { BrandLaunch } from '../../../core/brand';
import type { Way } from './launch';
import { isSince } from './library-version';

/** What decides on the ways out, as the platform says it. */
export interface Abilities {
  /** `default`, `nativeFunctionalized`, `browseOnly`, `embedded`, `chatTool`; empty when it is not said. */
  apiCategory: string;
  /** `ios`, `android`, `ohos`, `windows`, `mac`, `devtools`; empty when it is not said. */
  platform: string;
  /** Base library, `3.17.0`. */
  library: string;
  /** Whether the platform has a function, by its name. */
  has: (api: string) => boolean;
  isSinglePage: boolean;
}

/** Why a brand's mini program cannot be opened here, for the reader. */
export type Obstacle = 'place' | 'library';

export interface Plan {
  ways: Way[];
  /** Null while `half` or `jump` is among the ways. */
  obstacle: Obstacle | null;
}

const HALF_SINCE = '2.20.1';
const JUMP_SINCE = '1.3.0';
/** Where WeChat lets no program jump to another. */
const NO_JUMP = ['nativeFunctionalized', 'browseOnly', 'chatTool'];

/** The first way is tried by a tap, the others are offered when it is refused. */
export function planLaunch({ mode, link }: BrandLaunch, abilities: Abilities): Plan {
  const { apiCategory, isSinglePage } = abilities;
  const isClosed = isSinglePage || NO_JUMP.includes(apiCategory);
  const ways: Way[] = [];
  if (!isClosed && mode === 'half' && canOpenHalf(abilities)) ways.push('half');
  if (!isClosed && isThere(abilities, 'navigateToMiniProgram', JUMP_SINCE)) ways.push('jump');
  const isOpen = ways.length > 0;
  // In single-page mode there is no clipboard either.
  if (link !== '' && !isSinglePage && apiCategory !== 'browseOnly') ways.push('link');
  return { ways, obstacle: isOpen ? null : isClosed ? 'place' : 'library' };
}

/**
 * Half a screen opens from a program of its own only. HarmonyOS lists the half screen among its gaps although the
 * function is there; its jump works and costs one question.
 */
function canOpenHalf(abilities: Abilities): boolean {
  const { apiCategory, platform } = abilities;
  const isAllowed = apiCategory === '' || apiCategory === 'default';
  return isAllowed && platform !== 'ohos' && isThere(abilities, 'openEmbeddedMiniProgram', HALF_SINCE);
}

/** Whether a function is there: by its own word, and not before the base library that brought it. */
export function isThere({ library, has }: Abilities, api: string, since: string): boolean {
  return isSince(library, since) && has(api);
}
