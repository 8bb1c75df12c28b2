/**
 * What is let in and what is let out, as plain lists: the source tags with a meaning here, the attributes that are read,
 * and the only tags and attributes the output may hold. A tag in none of these lists goes and its text stays.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Tags that end the paragraph before them and after them. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul xmp plaintext video audio iframe',
);

/** Tags that have no end tag. */
export const VOID_TAGS = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/** Tags whose content is not markup. */
export const RAW_TEXT_TAGS = words('script style textarea title xmp iframe noembed noframes plaintext');

/** Inline tags that the HTML standard opens again when a block ends before they do. */
export const FORMATTING_TAGS = words('a b big code em font i nobr s small strike strong tt u');

/** Tags at which the search for an open inline element gives up ("special" in the HTML standard). */
export const SPECIAL_TAGS = words(`${[...BLOCK_TAGS].join(' ')} applet button marquee object template noscript select`);

/** Tags that end an open `p`. */
export const CLOSES_PARAGRAPH_TAGS = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Elements that an end tag inside them never closes from within. */
export const SCOPE_TAGS = words('table td th caption');

/** HTML tags that end an SVG or MathML element left open. */
export const BREAKOUT_TAGS = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var section article figure',
);

/** Places inside SVG and MathML where HTML stands. */
export const HTML_ISLANDS = words('foreignobject annotation-xml mtext mi mo mn ms desc');

/** Attributes that are read at all; the others never leave the tokenizer. */
export const READ_ATTRIBUTES = words(
  'align alt aria-hidden class color colspan controls data data-actualsrc data-cover data-desc data-display ' +
    'data-echo data-lang data-language data-lazy-src data-lazy-srcset data-miniprogram-title data-mpvid data-nickname ' +
    'data-original data-ratio data-src data-srcset data-title data-w display encoding height hidden href id name ' +
    'open poster reversed rowspan src srcset start style title type value voice_encode_fileid width xlink:href',
);

/** What an inline tag does to the text in it. */
export const TAG_MARKS: ReadonlyMap<string, string> = new Map(
  (
    'b:b strong:b dt:b legend:b summary:b i:i em:i cite:i dfn:i var:i u:u ins:u s:s strike:s del:s code:code kbd:code ' +
    'samp:code tt:code sub:sub sup:sup mark:mark small:small ruby:ruby rt:rt'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** The only element names inside `rich-text`, each on WeChat's list of trusted tags. */
export const RICH_TAGS = words(
  'p ul ol li dl dt dd blockquote br strong em u s code sub sup small span ruby rt table tbody tr td th',
);

/** The only attributes inside `rich-text`, besides `class` and `style`. */
export const RICH_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ol', words('start type')],
  ['td', words('colspan rowspan')],
  ['th', words('colspan rowspan')],
]);

/** The only style properties inside `rich-text` and in a run of text. */
export const RICH_STYLES = words('color background-color text-align');
