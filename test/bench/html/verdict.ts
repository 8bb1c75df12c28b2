/** One limit of the body pipeline and whether it is met. */

export interface Verdict {
  what: string;
  /** What was found, in the words of the limit. */
  found: string;
  isMet: boolean;
}

/** Met when `value` is no more than `limit`. */
export function atMost(what: string, value: number, limit: number, unit = ''): Verdict {
  return { what: `${what} <= ${limit}${unit}`, found: shown(value, unit), isMet: value <= limit };
}

/** Met when `value` is no less than `limit`. */
export function atLeast(what: string, value: number, limit: number, unit = ''): Verdict {
  return { what: `${what} >= ${limit}${unit}`, found: shown(value, unit), isMet: value >= limit };
}

/** Three digits behind the point, never rounded to the limit itself. */
function shown(value: number, unit: string): string {
  return `${Number.isInteger(value) ? value : value.toFixed(3)}${unit}`;
}
