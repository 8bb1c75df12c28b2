// The other side of a jump: WeChat's question, then a plain stand-in for the program, article or chat that opens. The
// settings in `window.mp.otherSide` answer in the reader's place, late, or not as hoped.
import type { Entry } from '../entry';
import type { OtherSide } from '../settings';
import type { Shell } from '../shell-link';
import { Failure } from './answer';
import { confirm } from './dialog';

const NO_PERMISSION = 102;
const BACK_FROM_PROGRAM = 1038;

export interface Destination {
  /** What opens, for the question and the sheet: 「清泉小店」小程序. */
  title: string;
  /** What was passed along, a line each. */
  lines: string[];
  kind: 'full' | 'half';
  /** WeChat asks before it jumps; without it the sheet opens at once. */
  question?: string;
  /** Programs and pages that leave this one: it is hidden until the reader comes back. */
  leaves: boolean;
  /** The appId of a mini program, which hands extraData back. */
  appId?: string;
}

/** Resolves when the other side is open; rejects when the reader or the other side refuses. */
export type OpenOtherSide = (destination: Destination) => Promise<void>;

export function createOtherSide(settings: OtherSide, entry: Entry, shell: Shell | undefined): OpenOtherSide {
  function comeBack({ leaves, appId }: Destination): void {
    if (!leaves) return;
    const referrer = appId === undefined ? {} : { appId, extraData: settings.extraData };
    entry.show({ scene: BACK_FROM_PROGRAM, referrer });
  }

  async function isWanted({ question, title }: Destination): Promise<boolean> {
    if (settings.answer === 'cancel') return false;
    if (settings.answer !== 'ask' || question === undefined) return true;
    return confirm('', `${question}“${title}”`, '允许', '取消');
  }

  return async (destination) => {
    if (!(await isWanted(destination))) throw new Failure('cancel', 1);
    if (settings.delay > 0) await new Promise((resolve) => window.setTimeout(resolve, settings.delay));
    if (settings.answer === 'refuse') throw new Failure('jsapi has no permission', NO_PERMISSION);
    if (settings.answer === 'fail') throw new Failure('can not open the page');
    // Half a screen leaves the page in sight: it is told of hide and show together, when the reader comes back.
    if (destination.leaves && destination.kind === 'full') entry.hide();
    shell?.openOtherSide(destination, () => comeBack(destination));
  };
}
