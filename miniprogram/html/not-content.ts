/**
 * The one list of what is not part of an article although it stands in its markup. Everything else keeps its text.
 */
import type { Attributes } from './attributes';
import { classNames, readStyle } from './style';

/** Elements that go with all they hold, each group with its reason. */
const HIDDEN_TAGS: ReadonlyMap<string, string> = new Map([
  ...reason('programs and styles, never text', 'script style template'),
  ...reason('facts about the page, not its text', 'head title base link meta'),
  ...reason('form controls: nothing can be sent from here', 'button select datalist textarea input option optgroup'),
  ...reason('frames of another time; browsers show none of their text', 'noembed noframes frameset'),
  ...reason('shown only where ruby or drawing is missing', 'rp canvas'),
  ...reason('names of drawings, shown nowhere', 'desc metadata defs symbol'),
  ...reason('second renderings of a formula whose TeX is kept', 'annotation-xml'),
]);

/** Elements of these classes go with all they hold. */
const HIDDEN_CLASSES: ReadonlyMap<string, string> = new Map([
  ...reason(
    'line numbers beside code, which would be copied with it',
    'gutter linenos lineno linenumber linenodiv line-numbers-rows line-number ln lnt rouge-gutter hljs-ln-numbers ' +
      'code-snippet__line-index blob-num',
  ),
  ...reason('buttons on code', 'copy-btn copy-button copy-code copybtn code-copy btn-copy clipboard-button'),
  ...reason('second renderings of a formula whose TeX is kept', 'katex-html MathJax_Preview'),
  ...reason('words for screen readers that repeat what is visible', 'sr-only visually-hidden screen-reader-text'),
]);

/** Why an element is not content, or null when it is. Code shows form controls that someone forgot to escape. */
export function whyHidden(tag: string, attrs: Attributes, isCode: boolean): string | null {
  const byTag = HIDDEN_TAGS.get(tag);
  if (byTag !== undefined && !(isCode && CODE_KEEPS.has(tag))) return byTag;
  if (attrs.hidden !== undefined && attrs.hidden !== 'until-found') return 'hidden by its author';
  if (attrs.style !== undefined && readStyle(attrs.style).isHidden) return 'display: none';
  if (attrs.class !== undefined) {
    for (const name of classNames(attrs.class)) {
      const byClass = HIDDEN_CLASSES.get(name);
      if (byClass !== undefined) return byClass;
    }
  }
  if (attrs.id !== undefined && /^MathJax-Element-\d+-Frame$/.test(attrs.id))
    return 'rendering of a formula whose TeX follows';
  return null;
}

/** A picture of at most two pixels counts readers; it shows nothing. Sizes as written, in px; a side may be left open. */
export function isTrackingPixel(width: number | undefined, height: number | undefined): boolean {
  return width !== undefined && height !== undefined && width <= 2 && height <= 2;
}

const CODE_KEEPS: ReadonlySet<string> = new Set(['button', 'select', 'option', 'optgroup', 'datalist']);

function reason(why: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, why]);
}
