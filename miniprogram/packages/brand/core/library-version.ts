/** Base library versions by their numbers: as text, 2.9.0 would be later than 2.20.1. */

/** Whether `library` is `since` or later; a version that cannot be read is no later than any. */
export function isSince(library: string, since: string): boolean {
  const [have, need] = [library, since].map((version) => version.split('.').map(Number));
  if (have.length < 2 || have.some((part) => !isFinite(part))) return false;
  for (let at = 0; at < 3; at += 1) {
    const difference = (have[at] ?? 0) - (need[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
