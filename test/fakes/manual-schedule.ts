/** Timers that a test lets run, in the order of their time. */
import type { Schedule } from '../../miniprogram/platform/schedule';

interface Timer {
  at: number;
  task: () => void;
}

const FRAME_MS = 16;

export class ManualSchedule implements Schedule {
  private now = 0;
  private timers: Timer[] = [];

  later = (task: () => void): (() => void) => this.after(FRAME_MS, task);

  after = (delayMs: number, task: () => void): (() => void) => {
    const timer = { at: this.now + delayMs, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** How many timers wait. */
  get waiting(): number {
    return this.timers.length;
  }

  /** Lets so many milliseconds pass, with what becomes due meanwhile. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (let next = this.due(end); next !== undefined; next = this.due(end)) {
      const timer = next;
      this.timers = this.timers.filter((other) => other !== timer);
      this.now = timer.at;
      timer.task();
    }
    this.now = end;
  }

  private due(end: number): Timer | undefined {
    return this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
