/** Dates of foreign backends as the app has them. */
import { parseIso } from '../../core/dates';

/** ISO 8601 in UTC with `Z` of the first that is a date, read as UTC where it names no zone; '' when none is. */
export function utcDate(...candidates: (string | null)[]): string {
  for (const candidate of candidates) {
    const time = candidate === null ? null : parseIso(candidate.replace(' ', 'T'));
    if (time !== null) return new Date(time).toISOString();
  }
  return '';
}
