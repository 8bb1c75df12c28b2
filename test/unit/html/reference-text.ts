/**
 * The visible text of an article by an independent reading: parse5 builds the standard's own tree, and what is not
 * content is left out by a second, separately written list.
 */
import { defaultTreeAdapter as tree, html as spec, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
export type ReferenceFragment = DefaultTreeAdapterMap['documentFragment'];

export const SILENT_TAGS: readonly string[] = (
  'script style noscript template iframe textarea title head video audio canvas button select datalist input ' +
  'option optgroup noembed noframes rp base link meta svg'
).split(' ');
/** Shown when they stand in code: someone forgot to escape them. */
export const CONTROL_TAGS: readonly string[] = ['button', 'select', 'datalist', 'option', 'optgroup'];
export const SILENT_CLASSES = new RegExp(
  '(?:^|\\s)(?:gutter|linenos|lineno|linenumber|linenodiv|line-numbers-rows|line-number|ln|lnt|rouge-gutter|' +
    'hljs-ln-numbers|code-snippet__line-index|blob-num|copy-btn|copy-button|copy-code|copybtn|code-copy|btn-copy|' +
    'clipboard-button|katex-html|MathJax_Preview|sr-only|visually-hidden|screen-reader-text)(?:\\s|$)',
);
const SILENT = new Set(SILENT_TAGS);
const CONTROLS = new Set(CONTROL_TAGS);
const NOT_DISPLAYED = /(?:^|;)\s*display\s*:\s*none\s*(?:!important\s*)?(?:;|$)/i;

/** The standard's tree of an article, as `innerHTML` of a `div` would build it. */
export function referenceFragment(html: string): ReferenceFragment {
  return parseFragment(tree.createElement('div', spec.NS.HTML, []), html, { scriptingEnabled: false });
}

export function referenceText(html: string): string {
  const pieces: string[] = [];
  const waiting: { node: Node; isCode: boolean }[] = [{ node: referenceFragment(html), isCode: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isCode } = next;
    if (tree.isTextNode(node)) pieces.push(node.value);
    else if (tree.isElementNode(node) && isSilent(node.tagName, attributesOf(node), isCode)) continue;
    else if (tree.isElementNode(node) && node.tagName === 'math') pieces.push(formulaText(node));
    else if ('childNodes' in node) {
      const isInCode = isCode || (tree.isElementNode(node) && node.tagName === 'pre');
      for (const child of node.childNodes.slice().reverse()) waiting.push({ node: child, isCode: isInCode });
    }
  }
  return pieces.join('');
}

/** Whether an element shows none of its text to a reader. */
export function isSilent(tag: string, attrs: Readonly<Record<string, string | undefined>>, isCode: boolean): boolean {
  if (SILENT.has(tag) && !(isCode && CONTROLS.has(tag))) return true;
  if (attrs.hidden !== undefined) return true;
  return NOT_DISPLAYED.test(attrs.style ?? '') || SILENT_CLASSES.test(attrs.class ?? '');
}

/** The attributes of an element by name. */
export function attributesOf({ attrs }: Element): Record<string, string> {
  const byName: Record<string, string> = {};
  for (const { prefix, name, value } of attrs) byName[prefix ? `${prefix}:${name}` : name] = value;
  return byName;
}

/** TeX where a formula carries it, else its characters. */
export function formulaText(math: Element): string {
  let tex = '';
  let characters = '';
  const waiting: Node[] = [math];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (tree.isTextNode(node)) characters += node.value;
    if (!tree.isElementNode(node)) continue;
    if (node.tagName === 'annotation-xml') continue;
    if (node.tagName !== 'annotation') waiting.push(...node.childNodes.slice().reverse());
    else if (/tex/i.test(attributesOf(node).encoding ?? '')) {
      tex = node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
    }
  }
  return tex === '' ? characters : tex;
}
