/** How long a text takes to read. */

/** Characters a minute for Chinese prose on a phone; a common estimate is 300 to 500. */
const CHARACTERS_A_MINUTE = 400;

/** Whole minutes for a text of so many characters, at least 1; 0 for no text. */
export function readingMinutes(characters: number, charactersAMinute = CHARACTERS_A_MINUTE): number {
  return characters <= 0 ? 0 : Math.max(1, Math.round(characters / charactersAMinute));
}
