/**
 * What counts as the author's look in what a browser shows. Free is what our theme decides for a kind of text, whatever
 * the author or the browser does:
 * - bold: headings, header cells, terms of a definition list, summaries and legends;
 * - colour: code (it is coloured by its language); a link that nobody coloured is ink;
 * - alignment: header cells, captions, readings above characters, formulas, and `pre`, which scrolls sideways.
 * Left, justified and the direction's start are one alignment.
 */
import type { BrowserRun } from './browser-styles';
import { colourClass } from './colour-class';
import type { Align, LookAspect, StyledRun } from './styled';
import { withoutSpace } from './reading';

export interface ShownRun extends StyledRun {
  free: ReadonlySet<LookAspect>;
  path: string;
}

const FREE: readonly (readonly [aspect: LookAspect, elements: RegExp])[] = [
  ['bold', />(?:h[1-6]|th|dt|summary|legend)(?=>|$)/],
  ['colour', />(?:pre|code|kbd|samp|tt)(?=>|$)/],
  ['align', />(?:th|caption|figcaption|rt|math|pre)(?=>|$)/],
];

/** A stretch of text as the browser shows it, without its white space. */
export function shownRun({ text, isBold, isItalic, colour, background, align, path }: BrowserRun): ShownRun {
  return {
    text: withoutSpace(text),
    isBold,
    isItalic,
    colour: colourClass(colour, background),
    align: alignOf(align),
    free: new Set(FREE.filter(([, elements]) => elements.test(path)).map(([aspect]) => aspect)),
    path,
  };
}

function alignOf(computed: string): Align {
  if (computed.endsWith('center')) return 'center';
  return computed.endsWith('right') || computed === 'end' ? 'right' : '';
}
