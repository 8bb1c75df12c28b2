/** Waits for what comes by itself: an assertion is tried again until it holds. */

const PAUSE_MS = 60;

/** Tries `check` until it passes; after `ms` milliseconds its last error is thrown. Answers what it answered. */
export async function eventually<T>(check: () => Promise<T>, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
