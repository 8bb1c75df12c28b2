/** How kept and fresh answers come together. One function a strategy, each saying what a miss and a failure do. */
import type { Call } from '../core/call';
import type { Entry } from './cache';

interface Parts<T> {
  cached: Entry<T> | null;
  /** Whether the kept value is young enough to be the answer. */
  isFresh: (savedAt: number) => boolean;
  onCached: (entry: Entry<T>) => void;
  fetch: () => Call<T>;
  onCall: (call: Call<T>) => void;
  save: (value: T) => Promise<boolean>;
}

/**
 * Shows the kept value at once and asks for a new one unless it is fresh. Answers the new value, or null when the kept
 * one will do. Miss: only the new one comes. Failure: it is thrown, and whatever was kept stays with the caller.
 */
export async function staleWhileRevalidate<T>(parts: Parts<T>): Promise<T | null> {
  const { cached, fetch, onCached, onCall, save } = parts;
  if (cached !== null) {
    onCached(cached);
    if (parts.isFresh(cached.savedAt)) return null;
  }
  const call = fetch();
  onCall(call);
  const value = await call.promise;
  // Not awaited: reading never waits for writing.
  void save(value);
  return value;
}
