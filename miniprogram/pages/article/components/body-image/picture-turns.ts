/**
 * Lets the pictures of a body begin a few at a time, those that came near the screen first: many at once keep each other
 * waiting, and each costs a setData to begin.
 */
import { deviceSchedule } from '../../../../platform/schedule';
import type { Schedule } from '../../../../platform/schedule';

/** A host answers no more pictures than this side by side. */
const AT_ONCE = 6;
/** So many begin within so many milliseconds. */
const TOGETHER = 2;
const SPAN_MS = 200;

/** Begins the picture that was given this turn. */
type Begin = () => void;

export class PictureTurns {
  private readonly waiting = new Set<Begin>();
  private readonly loading = new Set<Begin>();
  /** How many may still begin within this span. */
  private left = TOGETHER;

  constructor(private readonly schedule: Schedule) {}

  /** Calls `begin` when its turn has come; the same function names the picture from then on. */
  ask(begin: Begin): void {
    this.waiting.add(begin);
    this.next();
  }

  /** The picture has come, failed, or is no longer near: its turn is over. */
  end(begin: Begin): void {
    this.waiting.delete(begin);
    if (this.loading.delete(begin)) this.next();
  }

  private next(): void {
    const begun = [...this.waiting].slice(0, Math.min(this.left, AT_ONCE - this.loading.size));
    if (begun.length === 0) return;
    if (this.left === TOGETHER) {
      this.schedule.after(SPAN_MS, () => {
        this.left = TOGETHER;
        this.next();
      });
    }
    this.left -= begun.length;
    begun.forEach((begin) => {
      this.waiting.delete(begin);
      this.loading.add(begin);
    });
    begun.forEach((begin) => begin());
  }
}

/** Of all pages: they ask the same hosts. */
export const pictureTurns = new PictureTurns(deviceSchedule);
