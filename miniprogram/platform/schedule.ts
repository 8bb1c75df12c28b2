/** Timers of the app. They freeze about five seconds after the app goes to the background and go on when it returns. */

export interface Schedule {
  /** Runs `task` after the screen had time to draw; returns its own undo. */
  later: (task: () => void) => () => void;
  /** Runs `task` after so many milliseconds; returns its own undo. */
  after: (delayMs: number, task: () => void) => () => void;
}

const NEXT_FRAME_MS = 16;

export const deviceSchedule: Schedule = {
  later: (task) => deviceSchedule.after(NEXT_FRAME_MS, task),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
