/** Moves to another page and keeps the stack within its limit. */

/** The platform holds ten pages; the ninth is the last that may still go on top of others. */
const LAST_DEPTH = 9;

/** Opens `url` on top, or in place of this page when the stack is nearly full. */
export function openPage(url: string): void {
  if (getCurrentPages().length < LAST_DEPTH) void wx.navigateTo({ url });
  else void wx.redirectTo({ url });
}
