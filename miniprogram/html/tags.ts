/**
 * What is known of each tag by its name, as plain lists: the groups of the HTML standard that decide where elements end,
 * and what this reader does with them. A tag in no list is unknown: it goes, and its text stays.
 */
import { MARKS } from './inline';

/** Ends the paragraph before it and after it. */
export const BLOCK = 1;
/** Has no end tag. */
export const VOID = 2;
/** Its content is not markup. */
export const RAW = 4;
/** Inline, and opened again when a block ends before it does ("formatting" in the HTML standard). */
export const FORMATTING = 8;
/** The search for an open inline element gives up here ("special"). */
export const SPECIAL = 16;
/** Ends an open `p`. */
export const ENDS_PARAGRAPH = 32;
/** An end tag inside it never closes it from within. */
export const SCOPE = 64;
/** Ends an SVG or MathML element left open. */
export const BREAKOUT = 128;
/** A part of a table that may stand nowhere else. */
export const TABLE_PART = 256;
export const ROW_GROUP = 512;
export const HEADING = 1024;
/** Means nothing inside a body. */
export const IGNORED = 2048;
/** Places inside SVG and inside MathML where HTML stands. */
export const SVG_ISLAND = 4096;
export const MATH_ISLAND = 262144;
/** May carry a background or border of its own. */
export const PANEL = 8192;

/** Implies the end of others by a rule of its own. */
export const IMPLIES = 16384;
/** A list, an item or a quote. */
export const BOXED = 32768;
/** Has a meaning of its own: `openers.ts`. */
export const OWN = 65536;

/** Changes how text looks by more than a mark. */
export const LOOKS = 131072;

/** One tag name. */
export interface Kind {
  name: string;
  flags: number;
  /** Bits of `MARKS`: what it does to the text in it. */
  marks: number;
  /** A number of its own, 0 for unknown names. */
  slot: number;
}

const HEADINGS = 'h1 h2 h3 h4 h5 h6';
const BOXES = `article aside center details div fieldset footer header main p section ${HEADINGS}`;
const BODY_BLOCKS =
  `${BOXES} address blockquote dd dir dl dt figcaption figure form hgroup hr li listing menu nav ol plaintext ` +
  'pre search summary table ul xmp';

const GROUPS: [flags: number, names: string][] = [
  [BLOCK | SPECIAL | ENDS_PARAGRAPH, BODY_BLOCKS],
  [BLOCK | ENDS_PARAGRAPH, 'dialog'],
  [BLOCK | SPECIAL, 'body caption html tbody td tfoot th thead tr iframe'],
  [BLOCK, 'legend optgroup option video audio mp-common-profile mp-common-mpaudio mpvoice'],
  [
    SPECIAL,
    'applet area base basefont bgsound br button col colgroup embed frame frameset head img input keygen link marquee ' +
      'meta noembed noframes noscript object param script select source style template textarea title track wbr',
  ],
  [PANEL, BOXES],
  [HEADING, HEADINGS],
  [VOID, 'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'],
  [RAW, 'script style textarea title xmp iframe noembed noframes plaintext'],
  [FORMATTING, 'a b big code em font i nobr s small strike strong tt u'],
  [SCOPE, 'table td th caption applet marquee object template'],
  [
    BREAKOUT,
    `b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby s ` +
      `small span strong strike sub sup table tt u ul var ${HEADINGS}`,
  ],
  [TABLE_PART, 'tbody thead tfoot caption colgroup col tr td th'],
  [ROW_GROUP, 'tbody thead tfoot'],
  [IGNORED, 'html head body frameset frame'],
  [IMPLIES, 'li dd dt rt rp option optgroup a nobr button table'],
  [BOXED, 'ul menu dir ol li blockquote dl dt dd'],
  [LOOKS, `a font center figcaption mjx-container ${HEADINGS}`],
  [SVG_ISLAND, 'foreignobject desc title'],
  [MATH_ISLAND, 'mi mo mn ms mtext'],
];

const MARKED =
  'b strong dt legend summary,i em cite dfn var,u ins,s strike del,code kbd samp tt,sub,sup,mark,small,ruby,rt';

const KINDS = new Map<string, Kind>();

for (const [flags, names] of GROUPS) for (const name of names.split(' ')) known(name).flags |= flags;
MARKED.split(',').forEach((names, bit) => {
  for (const name of names.split(' ')) known(name).marks = 1 << bit;
});

/** What is known of a lower-case tag name. */
export function kindOf(name: string): Kind {
  return KINDS.get(name) ?? { name, flags: 0, marks: 0, slot: 0 };
}

export const PARAGRAPH = kindOf('p');
export const TABLE = kindOf('table');
export const SELECT = kindOf('select');

/** As many slots as there are at the most. */
export const SLOTS = 256;

/** The bit of a mark. */
export function markBit(mark: (typeof MARKS)[number]): number {
  return 1 << MARKS.indexOf(mark);
}

/** The kind of a name that is listed, or is from now on. */
export function known(name: string): Kind {
  let kind = KINDS.get(name);
  if (kind === undefined) {
    kind = { name, flags: 0, marks: 0, slot: KINDS.size + 1 };
    KINDS.set(name, kind);
  }
  return kind;
}
