/** A text in parts that are marked or not, where it holds the terms of a query: by position, as both are folded. */
import { foldForSearch } from './search-fold';
import { placesOf } from './search-terms';
import type { Term } from './search-terms';

export interface TextPart {
  /** Where it begins in the text. */
  at: number;
  text: string;
  isMarked: boolean;
}

interface Range {
  from: number;
  to: number;
}

/** A first mark further than this is not seen in two lines of a row. */
const FAR = 36;
/** Characters kept before the first mark. */
const LEAD = 12;

/** The whole text in its parts; empty for an empty text. */
export function markedParts(text: string, terms: readonly Term[]): TextPart[] {
  return partsOf(text, rangesOf(text, terms));
}

/** The parts of an excerpt from a little before its first mark. */
export function markedExcerpt(text: string, terms: readonly Term[]): TextPart[] {
  const first = rangesOf(text, terms)[0] as Range | undefined;
  if (first === undefined || first.from <= FAR) return markedParts(text, terms);
  const from = first.from - LEAD;
  const isSplit = /[\udc00-\udfff]/.test(text[from]);
  return markedParts(`…${text.slice(from + (isSplit ? 1 : 0))}`, terms);
}

/** In order, none touching the next. */
function rangesOf(text: string, terms: readonly Term[]): Range[] {
  const folded = foldForSearch(text);
  const found = terms.flatMap((term) =>
    placesOf(folded, term).map((from): Range => ({ from, to: from + term.text.length })),
  );
  found.sort((a, b) => a.from - b.from);
  const apart: Range[] = [];
  for (const { from, to } of found) {
    const last = apart[apart.length - 1] as Range | undefined;
    if (last === undefined || from > last.to) apart.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return apart;
}

function partsOf(text: string, ranges: readonly Range[]): TextPart[] {
  const parts: TextPart[] = [];
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (from < to) parts.push({ at: from, text: text.slice(from, to), isMarked });
  };
  let done = 0;
  for (const { from, to } of ranges) {
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return parts;
}
