/** How old a saved answer may be before it is asked for again, in milliseconds. */

export const LIST_MAX_AGE_MS = 60_000;
export const CATEGORIES_MAX_AGE_MS = 10 * 60_000;
/** Where no newer build of the site is known. */
export const BRANDS_MAX_AGE_MS = 10 * 60_000;
export const ARTICLE_MAX_AGE_MS = 5 * 60_000;
/** How long a list's word on the newest revision of an article counts. */
export const REVISION_MAX_AGE_MS = 5 * 60_000;

/** Whether a value saved at `savedAt` may be used without asking. A clock that was set back counts as not fresh. */
export function isFresh(savedAt: number, now: number, maxAgeMs: number): boolean {
  return savedAt <= now && now - savedAt < maxAgeMs;
}
