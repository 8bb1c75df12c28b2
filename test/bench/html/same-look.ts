/** Compares the look of our text, character by character, with the look that a browser gives it. */
import { commonStretches } from './align-texts';
import type { ShownRun } from './browser-look';
import { isSameColour } from './colour-class';
import { LOOKS, type LookAspect, type StyledRun } from './styled';

export interface LookCount {
  /** Characters that the browser shows. */
  shown: number;
  /** Those of them that were found in ours. */
  found: number;
  /** Those found that look the same in everything, and in each aspect. */
  same: number;
  sameIn: Record<LookAspect, number>;
  /** Those found that are not plain in the browser: what a parser without any styles would miss. */
  styled: number;
  /** Those of them that look the same in everything. */
  styledSame: number;
  /** Characters that differ, by what differs how and where. */
  differences: Map<string, number>;
}

const PLAIN: StyledRun = { text: '', isBold: false, isItalic: false, colour: 'ink', align: '' };

export function emptyCount(): LookCount {
  const sameIn = { bold: 0, italic: 0, colour: 0, align: 0 };
  return { shown: 0, found: 0, same: 0, sameIn, styled: 0, styledSame: 0, differences: new Map() };
}

/** Adds `more` to `sum`. */
export function addCount(sum: LookCount, more: LookCount): void {
  sum.shown += more.shown;
  sum.found += more.found;
  sum.same += more.same;
  sum.styled += more.styled;
  sum.styledSame += more.styledSame;
  for (const aspect of LOOKS) sum.sameIn[aspect] += more.sameIn[aspect];
  for (const [what, count] of more.differences) sum.differences.set(what, (sum.differences.get(what) ?? 0) + count);
}

export function compareLooks(ours: StyledRun[], shown: ShownRun[]): LookCount {
  const count = emptyCount();
  const wanted = joined(shown);
  const got = joined(ours);
  count.shown = wanted.text.length;
  for (const stretch of commonStretches(wanted.text, got.text)) {
    for (let at = 0; at < stretch.length; at += 1) {
      const theirs = shown[wanted.runAt[stretch.one + at] ?? -1];
      const own = ours[got.runAt[stretch.other + at] ?? -1];
      if (theirs && own) addCharacter(count, own, theirs);
    }
  }
  return count;
}

function addCharacter(count: LookCount, own: StyledRun, theirs: ShownRun): void {
  count.found += 1;
  const different = LOOKS.filter((aspect) => !isSame(aspect, own, theirs));
  const isStyled = LOOKS.some((aspect) => !isSame(aspect, PLAIN, theirs));
  if (isStyled) count.styled += 1;
  if (different.length === 0) count.same += 1;
  if (isStyled && different.length === 0) count.styledSame += 1;
  for (const aspect of LOOKS) if (!different.includes(aspect)) count.sameIn[aspect] += 1;
  for (const aspect of different) {
    const what = `${aspect}: ${valueOf(aspect, theirs)} came out ${valueOf(aspect, own)} in ${theirs.path.split('>').slice(-4).join('>')}`;
    count.differences.set(what, (count.differences.get(what) ?? 0) + 1);
  }
}

function isSame(aspect: LookAspect, own: StyledRun, theirs: ShownRun): boolean {
  if (theirs.free.has(aspect)) return true;
  switch (aspect) {
    case 'bold':
      return own.isBold === theirs.isBold;
    case 'italic':
      return own.isItalic === theirs.isItalic;
    case 'colour':
      return isSameColour(own.colour, theirs.colour);
    case 'align':
      return own.align === theirs.align;
  }
}

function valueOf(aspect: LookAspect, { isBold, isItalic, colour, align }: StyledRun): string {
  switch (aspect) {
    case 'bold':
      return isBold ? 'bold' : 'plain';
    case 'italic':
      return isItalic ? 'italic' : 'upright';
    case 'colour':
      return typeof colour === 'number' ? `hue ${Math.round(colour / 60) * 60}` : colour;
    case 'align':
      return align === '' ? 'start' : align;
  }
}

/** The text of all runs, and for each character of it the run it is from. */
function joined(runs: StyledRun[]): { text: string; runAt: Int32Array } {
  const text = runs.map((run) => run.text).join('');
  const runAt = new Int32Array(text.length);
  let at = 0;
  runs.forEach((run, index) => {
    runAt.fill(index, at, at + run.text.length);
    at += run.text.length;
  });
  return { text, runAt };
}
