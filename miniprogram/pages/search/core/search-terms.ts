/**
 * What a query asks for and where a text holds it. Chinese (kana and hangul too) is asked for by pairs of characters, a
 * character that stands alone by itself; words by their beginning; numbers as they are. The index of the reader API
 * holds the same terms (test/backend/scripts/reader-search.js).
 */
import { foldForSearch } from './search-fold';

export type TermKind = 'han' | 'word' | 'number';

/** `text` is folded. */
export interface Term {
  kind: TermKind;
  text: string;
}

/** How a text holds a term: not at all, as the beginning of a word, or as it is. */
export type Hold = 'no' | 'begins' | 'is';

/** Each term is a file to fetch in the reader API; more of them than this hardly tell articles apart. */
export const MAX_TERMS = 8;
/** Longer words and numbers are known by their first letters. */
export const MAX_WORD = 16;

/** The terms of a query, each once, in its order. A long query keeps terms from all over it. */
export function queryTerms(query: string): Term[] {
  const folded = foldForSearch(query);
  const terms = runsOf(folded).flatMap(({ kind, from, to }) => termsOfRun(kind, folded.slice(from, to)));
  const known = new Set<string>();
  const distinct = terms.filter(({ text }) => !known.has(text) && known.add(text));
  if (distinct.length <= MAX_TERMS) return distinct;
  const step = (distinct.length - 1) / (MAX_TERMS - 1);
  return Array.from({ length: MAX_TERMS }, (_, at) => distinct[Math.round(at * step)]);
}

/** How a folded text holds a term at its best. */
export function holds(folded: string, term: Term): Hold {
  let found: Hold = 'no';
  for (let at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
    const held = heldAt(folded, at, term);
    if (held === 'is') return held;
    if (held === 'begins') found = held;
  }
  return found;
}

/** Where a folded text holds a term: the places at which it begins, in order. */
export function placesOf(folded: string, term: Term): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
    if (heldAt(folded, at, term) !== 'no') places.push(at);
  }
  return places;
}

function heldAt(folded: string, at: number, { kind, text }: Term): Hold {
  if (kind === 'han') return 'is';
  const end = at + text.length;
  if (at > 0 && kindAt(folded, at - 1) === kind) return 'no';
  const isWhole = end === folded.length || text.length === MAX_WORD || kindAt(folded, end) !== kind;
  if (isWhole) return 'is';
  return kind === 'word' && text.length > 1 ? 'begins' : 'no';
}

/** From a place to the place before `to`. */
interface Run {
  kind: TermKind;
  from: number;
  to: number;
}

/** The stretches of one kind, without what is not searched. */
function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindAt(folded, at);
    const last = runs[runs.length - 1] as Run | undefined;
    if (kind === null) continue;
    if (last?.kind === kind && last.to === at) last.to = at + 1;
    else runs.push({ kind, from: at, to: at + 1 });
  }
  return runs;
}

function termsOfRun(kind: TermKind, text: string): Term[] {
  if (kind !== 'han') return [{ kind, text: text.slice(0, MAX_WORD) }];
  const characters = Array.from(text);
  if (characters.length === 1) return [{ kind, text }];
  return characters.slice(1).map((second, at) => ({ kind, text: characters[at] + second }));
}

/** Units of scripts that are written without spaces, as pairs of first and last; rare characters are two units. */
const HAN = [
  [0x3005, 0x3007],
  [0x3041, 0x3096],
  [0x309d, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x3105, 0x312f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
] as const;

/** What the unit at a place belongs to; null for spaces, signs and pictures. */
function kindAt(folded: string, at: number): TermKind | null {
  const unit = folded.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return 'number';
  if (unit >= 0x61 && unit <= 0x7a) return 'word';
  if (unit < 0xc0) return null;
  if (unit < 0x2000) return unit === 0xd7 || unit === 0xf7 ? null : 'word';
  if (unit >= 0xd840 && unit <= 0xd88f) return isLow(folded.charCodeAt(at + 1)) ? 'han' : null;
  if (isLow(unit)) return kindOfPair(folded.charCodeAt(at - 1));
  return HAN.some(([first, last]) => unit >= first && unit <= last) ? 'han' : null;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function kindOfPair(high: number): TermKind | null {
  return high >= 0xd840 && high <= 0xd88f ? 'han' : null;
}
