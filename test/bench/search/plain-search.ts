/**
 * The first hit found by reading every article, without an index and without the app's own terms: what a query means is
 * spelled out here once more, so that the table of queries does not prove itself.
 */
import type { IndexedArticle } from '../../backend/reader-search';

const HAN = /\p{Script=Han}+/gu;
const WORD = /\p{Script=Latin}+/gu;
const NUMBER = /[0-9]+/g;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Index of the best article among `articles`, which begin with the newest; -1 when none matches, not even mostly. */
export function plainFirst(articles: readonly IndexedArticle[], query: string): number {
  const whole = firstWith(articles, query, 1);
  return whole >= 0 ? whole : firstWith(articles, query, 2 / 3);
}

function firstWith(articles: readonly IndexedArticle[], query: string, share: number): number {
  const asked = plain(query);
  const tests = [
    ...(asked.match(HAN) ?? []).flatMap(pairsOf).map((pair) => (text: string) => (text.includes(pair) ? 2 : 0)),
    ...(asked.match(WORD) ?? []).map((word) => (text: string) => wordMatch(text, word)),
    ...(asked.match(NUMBER) ?? []).map((number) => (text: string) => (wordsIn(text, NUMBER).includes(number) ? 2 : 0)),
  ];
  let best = { at: -1, rank: [-1, -1, -1] };
  articles.forEach((article, at) => {
    const fields = [article.title, `${article.author}\n${namesOf(article)}`, article.excerpt].map(plain);
    const held = tests.map((test) => fields.map(test));
    const places = held.map((byField) => byField.findIndex((one) => one > 0));
    if (tests.length === 0 || places.filter((place) => place >= 0).length < tests.length * share) return;
    const count = (wanted: (place: number, test: number) => boolean): number => places.filter(wanted).length;
    const rank = [
      count((place) => place === 0),
      count((place) => place === 1),
      count((place, test) => place >= 0 && held[test][place] === 2),
    ];
    if (isBetter(rank, best.rank)) best = { at, rank };
  });
  return best.at;
}

function namesOf({ categoryPaths }: IndexedArticle): string {
  return categoryPaths.flatMap((path) => path.map(({ name }) => name)).join('\n');
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.length === 1 ? [run] : characters.slice(1).map((second, at) => `${characters[at]}${second}`);
}

function wordsIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([word]) => word);
}

/** 2 for the word itself, 1 for a longer word that begins with it. */
function wordMatch(text: string, word: string): number {
  const words = wordsIn(text, WORD);
  if (words.includes(word)) return 2;
  return word.length > 1 && words.some((one) => one.startsWith(word)) ? 1 : 0;
}

function isBetter(rank: number[], than: number[]): boolean {
  const at = rank.findIndex((value, index) => value !== than[index]);
  return at >= 0 && rank[at] > than[at];
}
