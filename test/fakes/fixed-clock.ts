/** A clock that stands still until a test moves it. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export class FixedClock {
  /** Milliseconds since 1970. */
  time: number;

  constructor(time = Date.UTC(2026, 2, 5, 4, 0)) {
    this.time = time;
  }

  now = (): number => this.time;

  pass(ms: number): void {
    this.time += ms;
  }
}
