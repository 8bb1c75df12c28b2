/** The lists of one term in the reader API's index, as its generator packs them, and the articles that all terms share. */
import { readerError } from '../../../core/errors';
import { FIELDS, leastTerms, termScore } from '../core/search-rank';

/** What is known of one term. Articles are numbers, the newest 0. */
export interface Postings {
  /** By article: one more than what the term adds to its score, 0 where it is not listed. */
  marks: Uint8Array;
  size: number;
  /** The list was too long: from this article on, one that is not listed may hold the term all the same. */
  knownUntil: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
/** Of a digit that another follows; the digits below count. */
const MORE = 32;
const CUT = '+';
const NEXT_FIELD = '.';

/** Lists of a term in an index of `total` articles: as a whole word, and as the beginning of words. Fails with `malformed`. */
export function readPostings(whole: string, begins: string, total: number): Postings {
  const postings = { marks: new Uint8Array(total), size: 0, knownUntil: total };
  addList(postings, whole, true);
  addList(postings, begins, false);
  return postings;
}

function addList(postings: Postings, list: string, isWhole: boolean): void {
  const { marks } = postings;
  let field = 0;
  let next = 0;
  let skipped = 0;
  let place = 1;
  for (const sign of list) {
    const value = VALUES.get(sign);
    if (value === undefined) {
      if (sign === CUT) postings.knownUntil = Math.min(postings.knownUntil, field === FIELDS.length - 1 ? next : 0);
      else if (sign !== NEXT_FIELD || field === FIELDS.length - 1)
        throw readerError('malformed', `a list holds ${sign}`);
      field += sign === CUT ? 0 : 1;
      next = 0;
      continue;
    }
    skipped += (value % MORE) * place;
    place *= MORE;
    if (value >= MORE) continue;
    const article = next + skipped;
    if (article >= marks.length) throw readerError('malformed', `a list holds article ${article} of ${marks.length}`);
    if (marks[article] === 0) postings.size += 1;
    marks[article] = Math.max(marks[article], 1 + termScore(field, isWhole));
    next = article + 1;
    skipped = 0;
    place = 1;
  }
  if (place > 1) throw readerError('malformed', 'a list ends within a number');
}

/** Whether every list was cut, so that more articles match than can be told. */
export function isCut(terms: readonly Postings[], total: number): boolean {
  return terms.every(({ knownUntil }) => knownUntil < total);
}

/**
 * The articles that hold every term, else those that hold most; the best first and of equals the newest. What a cut list
 * does not know counts as held, at no score, as long as another list is whole: a rare word beside a common one finds all
 * there is.
 */
export function matchingArticles(terms: readonly Postings[], total: number): number[] {
  const mayGuess = !isCut(terms, total);
  const all = articlesHolding(terms, terms.length, total, mayGuess);
  return all.length > 0 ? all : articlesHolding(terms, leastTerms(terms.length), total, false);
}

function articlesHolding(terms: readonly Postings[], least: number, total: number, mayGuess: boolean): number[] {
  // The rarest first: most articles then fail at the first look.
  const rarest = [...terms].sort((a, b) => a.size - b.size);
  const found: { article: number; score: number }[] = [];
  for (let article = 0; article < total; article += 1) {
    let mayLack = terms.length - least;
    let score = 0;
    for (const { marks, knownUntil } of rarest) {
      const mark = marks[article];
      if (mark > 0) score += mark - 1;
      else if (!mayGuess || article < knownUntil) mayLack -= 1;
      if (mayLack < 0) break;
    }
    if (mayLack >= 0) found.push({ article, score });
  }
  return found.sort((a, b) => b.score - a.score || a.article - b.article).map(({ article }) => article);
}
