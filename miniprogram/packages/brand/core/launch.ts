/**
 * The way from a card to the brand's own mini program, as a plain value and one function. Nothing here opens anything:
 * whoever steps from one value to the next calls the platform when, and only when, `mustOpen` says so.
 */

/** Over half of the screen, by WeChat's jump, or an address to copy. */
export type Way = 'half' | 'jump' | 'link';

/** How an opening can end without the mini program. */
export type Refusal = 'cancelled' | 'denied' | 'unsupported' | 'failed';

export interface Launch {
  at: 'idle' | 'consent' | 'launching' | 'opened' | 'closed' | Refusal;
  /** What may be tried, the next one first; under way while `launching`. */
  ways: readonly Way[];
  /** The way that was refused, null when none was tried. */
  tried: Way | null;
  /** Counts the openings: an answer to another one is late and has no effect. */
  ticket: number;
  /** When the brand's mini program was said to be open, in milliseconds. */
  openedAt: number;
}

export type LaunchEvent =
  | { kind: 'tap'; ways: readonly Way[]; hasConsent: boolean; now: number }
  | { kind: 'agree' }
  | { kind: 'disagree' }
  | { kind: 'opened'; ticket: number; now: number }
  | { kind: 'refused'; ticket: number; as: Refusal }
  | { kind: 'close' }
  | { kind: 'next' }
  | { kind: 'returned' }
  | { kind: 'dismiss' };

export const IDLE: Launch = { at: 'idle', ways: [], tried: null, ticket: 0, openedAt: 0 };

/** The second tap of a double tap comes while the first one is already open. */
export const DOUBLE_TAP_MS = 1500;

const REFUSED: readonly Launch['at'][] = ['cancelled', 'denied', 'unsupported', 'failed'];

export function isRefused({ at }: Launch): boolean {
  return REFUSED.includes(at);
}

/** Whether the step from one value to the next asks for an opening, by the first of `to.ways`. */
export function mustOpen(from: Launch, to: Launch): boolean {
  return to.at === 'launching' && to.ticket !== from.ticket;
}

/** The value after an event; the very same value where the event means nothing there. */
export function step(launch: Launch, event: LaunchEvent): Launch {
  switch (event.kind) {
    case 'tap':
      return tapped(launch, event);
    case 'agree':
      return launch.at === 'consent' ? launching(launch) : launch;
    case 'disagree':
      return launch.at === 'consent' ? idle(launch) : launch;
    case 'opened':
      return isAnswer(launch, event.ticket) ? { ...launch, at: 'opened', openedAt: event.now } : launch;
    case 'refused':
      return isAnswer(launch, event.ticket) ? refused(launch, event.as) : launch;
    case 'close':
      return launch.at === 'launching' ? { ...launch, at: 'closed' } : launch;
    case 'next':
      return next(launch);
    case 'returned':
      // Back from the brand: an answer that has not come by now says nothing any more.
      return launch.at === 'launching' || launch.at === 'opened' || launch.at === 'closed' ? idle(launch) : launch;
    case 'dismiss':
      return launch.at === 'launching' || launch.at === 'idle' ? launch : idle(launch);
  }
}

function tapped(launch: Launch, { ways, hasConsent, now }: Extract<LaunchEvent, { kind: 'tap' }>): Launch {
  if (launch.at === 'consent' || launch.at === 'launching') return launch;
  if (launch.at === 'opened' && now >= launch.openedAt && now - launch.openedAt < DOUBLE_TAP_MS) return launch;
  const begun: Launch = { ...launch, ways, tried: null };
  if (ways.length === 0 || ways[0] === 'link') return { ...begun, at: 'unsupported' };
  return hasConsent ? launching(begun) : { ...begun, at: 'consent' };
}

/** What the reader declined may be asked again; else the next way follows, and what merely failed is tried again where there is none. */
function refused(launch: Launch, as: Refusal): Launch {
  const [tried, ...others] = launch.ways;
  const isWorthAgain = as === 'cancelled' || (as === 'failed' && others.length === 0);
  return { ...launch, at: as, tried, ways: isWorthAgain ? launch.ways : others };
}

/** Copying an address opens nothing: whoever copies it has no more to wait for. */
function next(launch: Launch): Launch {
  if (!isRefused(launch) || launch.ways.length === 0) return launch;
  return launch.ways[0] === 'link' ? idle(launch) : launching(launch);
}

function launching(launch: Launch): Launch {
  return { ...launch, at: 'launching', ticket: launch.ticket + 1 };
}

function idle({ ticket }: Launch): Launch {
  return { ...IDLE, ticket };
}

function isAnswer(launch: Launch, ticket: number): boolean {
  return launch.at === 'launching' && launch.ticket === ticket;
}
