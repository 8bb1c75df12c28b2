// Base libraries by their numbers: 2.9.0 comes before 2.20.1.

export const NEWEST_LIBRARY = '3.17.0';

/** What the panel offers, newest first: the oldest has the privacy functions, the others each brought something of their own. */
export const LIBRARIES = [
  ...[NEWEST_LIBRARY, '3.10.0', '3.7.10', '3.7.0', '3.6.4', '3.4.8', '3.0.0', '2.33.0', '2.32.3'],
] as const;

/** Negative when `a` is older, 0 when they are the same, positive when it is newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
