/**
 * The one list of what is not part of an article although it stands in its markup. Everything else keeps its text.
 */
import { hasAttribute } from './attributes';
import type { Tag } from './tag';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that go with all they hold. */
const HIDDEN_TAGS = words(
  // programs and styles, never text
  'script style template ' +
    // facts about the page, not its text
    'head title base link meta ' +
    // form controls: nothing can be sent from here
    'button select datalist textarea input option optgroup ' +
    // frames of another time; browsers show none of their text
    'noembed noframes frameset ' +
    // shown only where ruby or drawing is missing
    'rp canvas ' +
    // names of drawings, shown nowhere
    'desc metadata defs symbol ' +
    // second renderings of a formula whose TeX is kept
    'annotation-xml',
);

/** Elements of these classes go with all they hold. */
const HIDDEN_CLASSES = words(
  // line numbers beside code, which would be copied with it
  'gutter linenos lineno linenumber linenodiv line-numbers-rows line-number ln lnt rouge-gutter hljs-ln-numbers ' +
    'code-snippet__line-index blob-num ' +
    // buttons on code
    'copy-btn copy-button copy-code copybtn code-copy btn-copy clipboard-button ' +
    // second renderings of a formula whose TeX is kept
    'katex-html MathJax_Preview ' +
    // words for screen readers that repeat what is visible
    'sr-only visually-hidden screen-reader-text',
);

/** Code shows form controls that someone forgot to escape. */
const CODE_KEEPS = words('button select option optgroup datalist');

export function isHiddenClass(name: string): boolean {
  return HIDDEN_CLASSES.has(name);
}

/** Whether an element is not content, apart from its classes: 0 never, 1 only outside of code, 2 always. */
export function hiddenIn({ name, attrs, style }: Tag): 0 | 1 | 2 {
  if (HIDDEN_TAGS.has(name)) return CODE_KEEPS.has(name) ? 1 : 2;
  const isHidden =
    // Its author hides it, by attribute or by style.
    style?.isHidden === true ||
    (hasAttribute(attrs, 'hidden') && attrs.hidden !== 'until-found') ||
    // The rendering of a formula whose TeX follows in a script.
    (attrs.id !== '' && /^MathJax-Element-\d+-Frame$/.test(attrs.id));
  return isHidden ? 2 : 0;
}

/** A picture of at most two pixels counts readers; it shows nothing. Sizes as written, in px; a side may be left open. */
export function isTrackingPixel(width: number | undefined, height: number | undefined): boolean {
  return width !== undefined && height !== undefined && width <= 2 && height <= 2;
}
