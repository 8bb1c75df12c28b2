// The other side of a jump: WeChat's question, then a plain stand-in for the program, article or chat that opens. The
// settings in `window.mp.otherSide` answer in the reader's place, late, or not as hoped.
import type { Entry } from '../entry';
import type { OtherSide } from '../settings';
import type { Shell } from '../shell-link';
import { Failure } from './answer';
import { confirm } from './dialog';

const BACK_FROM_PROGRAM = 1038;

export interface Destination {
  /** What opens, for the question and the sheet: 小程序 wx-shop. */
  title: string;
  /** What was passed along, a line each. */
  lines: string[];
  kind: 'full' | 'half';
  /** WeChat asks before it jumps; without it the sheet opens at once. */
  question?: string;
  /** Another mini program; absent for pages of WeChat. */
  program?: { appId: string; /** A half screen that can be drawn up to the whole. */ canGrow: boolean };
}

/**
 * How the reader comes back: sent back by the other side, with what it hands over; by closing it; or from WeChat, where
 * closing a program that filled the screen leads.
 */
export type Return = { by: 'other side'; extraData: object } | { by: 'closing' } | { by: 'WeChat' };

/** Resolves when the other side is open; rejects when the reader or the other side refuses. */
export type OpenOtherSide = (destination: Destination) => Promise<void>;

/** What a refusal is told as (platform: errors of jumps). */
const REFUSALS: Partial<Record<OtherSide['answer'], [message: string, errno?: number]>> = {
  refuse: ['jsapi has no permission', 102],
  unsupported: ['jsapi not supported', 100],
  fail: ['can not open the page'],
};

export function createOtherSide(settings: OtherSide, entry: Entry, shell: Shell | undefined): OpenOtherSide {
  function comeBack({ program }: Destination, way: Return): void {
    const { scene, referrerInfo } = entry.options;
    if (way.by === 'WeChat') entry.show();
    else if (!program) entry.show({ scene, referrer: referrerInfo });
    else {
      const { appId } = program;
      const referrer = way.by === 'closing' ? { appId } : { appId, extraData: way.extraData };
      entry.show({ scene: BACK_FROM_PROGRAM, referrer });
    }
  }

  async function isWanted({ question, title }: Destination): Promise<boolean> {
    if (settings.answer === 'cancel') return false;
    if (settings.answer !== 'ask' || question === undefined) return true;
    return confirm('', `${question}“${title}”`, '允许', '取消');
  }

  return async (destination) => {
    if (!(await isWanted(destination))) throw new Failure('cancel', 1);
    if (settings.delay > 0) await new Promise((resolve) => window.setTimeout(resolve, settings.delay));
    if (settings.answer === 'never') await new Promise(() => undefined);
    const refusal = REFUSALS[settings.answer];
    if (refusal) throw new Failure(...refusal);
    // Half a screen leaves the page in sight: it is told of hide and show together, when the reader comes back.
    if (destination.kind === 'full') entry.hide();
    shell?.openOtherSide(destination, settings.extraData, (way) => comeBack(destination, way));
  };
}

/** The parameters of a call but its callbacks, a line each. */
export function linesOf(options: Record<string, unknown>): string[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && typeof value !== 'function')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}
