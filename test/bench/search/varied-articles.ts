/**
 * Articles with as many different words as real ones have: characters come as often as in Chinese (the r-th of them
 * 1/r as often as the first), so every list of the index is as long as it would be. They say nothing at all.
 */
import type { IndexedArticle } from '../../backend/reader-search';

const CHARACTERS = 3500;
const FIRST_CHARACTER = 0x4e00;
const WORDS = ['weixin', 'linux', 'python', 'android', 'react', 'docker', 'github', 'kernel', 'apple', 'tesla'];
const EXCERPT = 120;
const TITLE = 18;
const MINUTES_APART = 41;

/** `count` of them, the newest first; the same number gives the same articles. */
export function variedArticles(count: number): IndexedArticle[] {
  const shares = Float64Array.from({ length: CHARACTERS }, (_, rank) => 1 / (rank + 2));
  const sums = shares.map((_share, rank) => shares.slice(0, rank + 1).reduce((sum, share) => sum + share, 0));
  let state = 20_260_101;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const character = (): string => {
    const at = random() * sums[CHARACTERS - 1];
    let [low, high] = [0, CHARACTERS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return String.fromCharCode(FIRST_CHARACTER + low);
  };
  const text = (length: number): string => {
    const letters = Array.from({ length }, (_, at) => (at % 9 === 8 ? '，' : character()));
    return letters.join('') + (WORDS.at(Math.floor(random() * WORDS.length * 4)) ?? '');
  };
  return Array.from({ length: count }, (_, at) => ({
    id: `v${at}`,
    title: text(TITLE),
    author: character() + character(),
    date: new Date(Date.UTC(2026, 0, 1) - at * MINUTES_APART * 60_000).toISOString().replace('.000Z', 'Z'),
    excerpt: text(EXCERPT - 10),
    categoryPaths: [[{ name: character() + character() }]],
  }));
}
