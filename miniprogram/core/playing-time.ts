/** Where a recording is, for people: `1:05 / 12:30`. */

/** Both in seconds; the whole is left out while it is unknown (0 or not finite). */
export function playingTime(played: number, whole: number): string {
  const known = isFinite(whole) && whole > 0;
  return known ? `${clock(played)} / ${clock(whole)}` : clock(played);
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(isFinite(seconds) ? seconds : 0));
  const rest = String(whole % 60);
  return `${Math.floor(whole / 60)}:${rest.length < 2 ? `0${rest}` : rest}`;
}
