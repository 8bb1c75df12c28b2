/** Moves to another page, once for a double tap, and keeps the stack within its limit. */
import { deviceSchedule } from '../platform/schedule';

/** The platform holds ten pages; the ninth is the last that may still go on top of others. */
const LAST_DEPTH = 9;
/** An opening whose answer never comes holds up the next taps no longer than this. */
const LONGEST_MS = 2000;

/** Undo of the wait for the page being opened; null while there is none. */
let wait: (() => void) | null = null;

/**
 * Opens `url` on top, or in place of this page when the stack is nearly full. While a page is being opened the one below
 * still takes taps: what they ask for is left out.
 */
export function openPage(url: string): void {
  if (wait === null) void open(url);
}

async function open(url: string): Promise<void> {
  const mine = deviceSchedule.after(LONGEST_MS, () => {
    wait = null;
  });
  wait = mine;
  try {
    if (getCurrentPages().length < LAST_DEPTH) await wx.navigateTo({ url });
    else await wx.redirectTo({ url });
  } finally {
    mine();
    if (wait === mine) wait = null;
  }
}
