/** One line of the doctor: a mark, what was looked at, and the next step where there is one. */

/** `FAIL` is for what `npm start` or `npm test` cannot do without; `note` for all else worth knowing. */
export type Mark = 'ok' | 'note' | 'FAIL';

export interface Line {
  mark: Mark;
  what: string;
  next?: string;
}

/** The line a terminal shows. */
export function showLine({ mark, what, next }: Line): string {
  return `${mark.padEnd(4)} ${what}${next === undefined ? '' : ` → ${next}`}`;
}

/** What closes the doctor's words. */
export function verdict(lines: Line[]): string {
  const missing = lines.filter(({ mark }) => mark === 'FAIL').length;
  if (missing === 0) return 'npm start and npm test have what they need';
  return `${missing} ${missing === 1 ? 'thing is' : 'things are'} missing for npm start or npm test`;
}
