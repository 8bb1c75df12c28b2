/** What is shown of a launch: the question, the waiting, or why it did not open and what can be done. */
import { fill } from '../../../core/messages';
import { isRefused } from './launch';
import type { Launch } from './launch';
import type { BrandMessages } from './messages';
import type { Plan } from './ways';

export interface LaunchView {
  /** `none` shows nothing. */
  kind: 'none' | 'consent' | 'launching' | 'refused';
  title: string;
  text: string;
  /** One below the other. */
  lines: string;
  /** What stands below the lines. */
  note: string;
  /** The way on, and the way out; an empty one is not there. */
  primary: string;
  secondary: string;
}

export const NO_LAUNCH: LaunchView = {
  kind: 'none',
  title: '',
  text: '',
  lines: '',
  note: '',
  primary: '',
  secondary: '',
};

export function launchView(launch: Launch, name: string, plan: Plan, words: BrandMessages): LaunchView {
  const { consent, prompt } = words;
  if (launch.at === 'consent') {
    return {
      kind: 'consent',
      title: fill(consent.title, { name }),
      text: consent.intro,
      lines: consent.passed.map((line) => `· ${line}`).join('\n'),
      note: `${consent.kept}${consent.after}`,
      primary: consent.agree,
      secondary: consent.disagree,
    };
  }
  if (launch.at === 'launching')
    return { ...NO_LAUNCH, kind: 'launching', title: prompt.launching, secondary: prompt.close };
  return isRefused(launch) ? refusedView(launch, plan, words) : NO_LAUNCH;
}

function refusedView({ at, ways, tried }: Launch, { obstacle }: Plan, words: BrandMessages): LaunchView {
  const isKnown = at === 'cancelled' || at === 'denied' || at === 'unsupported' || at === 'failed';
  if (!isKnown) return NO_LAUNCH;
  // Nothing was tried: the obstacle was known before the tap.
  const { title, text } = tried === null && obstacle !== null ? words.obstacle[obstacle] : words.refused[at];
  const [way] = ways;
  const on =
    way === undefined ? '' : way === tried ? words.next.again : way === 'link' ? words.next.copy : words.next.jump;
  return { ...NO_LAUNCH, kind: 'refused', title, text, primary: on, secondary: words.next.leave };
}
