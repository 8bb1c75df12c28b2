/**
 * What is known of each tag by its name, as plain lists: the groups of the HTML standard that decide where elements end,
 * and what this reader does with them. A tag in no list is unknown: it goes, and its text stays.
 */
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
export const HEADING = 1024;
/** Means nothing inside a body. */
export const IGNORED = 2048;
/** May carry a background or border of its own. */
export const PANEL = 4096;
/** A list, an item or a quote. */
export const BOXED = 8192;
/** Has a meaning of its own: `openers.ts`. */
export const OWN = 16384;
/** Changes how text looks by more than a mark. */
export const LOOKS = 32768;
/** Ends others by a rule of its own. */
export const IMPLIES = 65536;
/** `dt` and `dd`, or `rt` and `rp`: each ends the other. */
export const PAIRED = 131072;
/** What holds an item of a list, or one of a pair, open against those inside it. */
export const HOLDS_ITEM = 262144;
export const LIST = 524288;
/** Inside a `select` nothing else means anything. */
export const IN_SELECT = 1048576;

/** One tag name. */
export interface Kind {
  flags: number;
  /** Bits of `MARKS`: what it does to the text in it. */
  marks: number;
  /** A number of its own, 0 for unknown names. */
  slot: number;
}

const HEADINGS = 'h1 h2 h3 h4 h5 h6';
const BOXES = `article aside center details fieldset footer header main section ${HEADINGS}`;
const LISTS = 'ul menu dir ol blockquote dl';
const BODY_BLOCKS = `${BOXES} ${LISTS} dd dt li figcaption figure form hgroup hr listing nav plaintext pre search summary table xmp`;

const GROUPS: [flags: number, names: string][] = [
  [BLOCK | SPECIAL | HOLDS_ITEM | ENDS_PARAGRAPH, BODY_BLOCKS],
  [BLOCK | SPECIAL | ENDS_PARAGRAPH, 'address div p'],
  [BLOCK | ENDS_PARAGRAPH, 'dialog'],
  [BLOCK | SPECIAL | HOLDS_ITEM, 'caption tbody td tfoot th thead tr iframe'],
  [BLOCK, 'legend optgroup option video audio mp-common-profile mp-common-mpaudio mpvoice'],
  [SPECIAL | HOLDS_ITEM, 'applet button colgroup marquee noscript object select template'],
  [PANEL, `${BOXES} div p`],
  [HEADING, HEADINGS],
  [VOID, 'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'],
  [RAW, 'script style textarea title xmp iframe noembed noframes plaintext'],
  [FORMATTING, 'a b big code em font i nobr s small strike strong tt u'],
  [SCOPE, 'table td th caption applet button marquee object template'],
  [
    BREAKOUT,
    `b big blockquote br center code dd div dl dt em embed hr i img li listing menu meta nobr ol p pre ruby s small ` +
      `span strong strike sub sup table tt u ul var ${HEADINGS}`,
  ],
  [TABLE_PART, 'tbody thead tfoot caption colgroup col tr td th'],
  [IGNORED, 'html head body frameset frame'],
  [IMPLIES, `li dd dt rt rp option optgroup a nobr button table ${HEADINGS}`],
  [PAIRED, 'dd dt rt rp'],
  [HOLDS_ITEM, 'ruby'],
  [LIST, 'ul ol'],
  [IN_SELECT, 'option optgroup script template hr'],
  [BOXED, `${LISTS} li dt dd`],
  [LOOKS, `a font center figcaption mjx-container ${HEADINGS}`],
];

const MARKED =
  'b strong dt legend summary,i em cite dfn var address,u ins,s strike del,code kbd samp tt,sub,sup,mark,small,ruby,rt';

const KINDS = new Map<string, Kind>();

GROUPS.forEach((group) => group[1].split(' ').forEach((name) => (known(name).flags |= group[0])));
MARKED.split(',').forEach((names, bit) => names.split(' ').forEach((name) => (known(name).marks = 1 << bit)));

/** What is known of a lower-case tag name. */
export function kindOf(name: string): Kind {
  return KINDS.get(name) ?? { flags: 0, marks: 0, slot: 0 };
}

export const PARAGRAPH = known('p').slot;
export const TABLE = known('table').slot;
export const SELECT = known('select').slot;

/** As many slots as there are at the most. */
export const SLOTS = 256;

/** The kind of a name that is listed, or is from now on. */
export function known(name: string): Kind {
  let kind = KINDS.get(name);
  if (kind === undefined) {
    kind = { flags: 0, marks: 0, slot: KINDS.size + 1 };
    KINDS.set(name, kind);
  }
  return kind;
}
