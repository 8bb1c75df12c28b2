/** Time that this process has worked: a busy machine does not disturb it. Run with one thread for the garbage. */

/** CPU ms so far. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** CPU ms that `work` takes. */
export function timed(work: () => unknown): number {
  const start = cpuMs();
  keep(work());
  return cpuMs() - start;
}

/** Frees what the last one left, so that the next one does not pay for it. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

let kept: unknown = null;

/** A result that nobody keeps might not be computed at all. */
function keep(value: unknown): void {
  kept = value ?? kept;
}
