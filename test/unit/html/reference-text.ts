/**
 * The visible text of an article by an independent reading: parse5 builds the standard's own tree, and what is not
 * content is left out by a second, separately written list.
 */
import { defaultTreeAdapter as tree, html as spec, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const SILENT = new Set(
  (
    'script style noscript template iframe textarea title head video audio canvas button select datalist input ' +
    'option optgroup noembed noframes rp base link meta svg'
  ).split(' '),
);
/** Shown when they stand in code: someone forgot to escape them. */
const CONTROLS = new Set(['button', 'select', 'datalist', 'option', 'optgroup']);
const SILENT_CLASSES = new RegExp(
  '(?:^|\\s)(?:gutter|linenos|lineno|linenumber|linenodiv|line-numbers-rows|line-number|ln|lnt|rouge-gutter|' +
    'hljs-ln-numbers|code-snippet__line-index|blob-num|copy-btn|copy-button|copy-code|copybtn|code-copy|btn-copy|' +
    'clipboard-button|katex-html|MathJax_Preview|sr-only|visually-hidden|screen-reader-text)(?:\\s|$)',
);
const NOT_DISPLAYED = /(?:^|;)\s*display\s*:\s*none\s*(?:!important\s*)?(?:;|$)/i;

export function referenceText(html: string): string {
  const root = tree.createElement('div', spec.NS.HTML, []);
  const pieces: string[] = [];
  const waiting: { node: Node; isCode: boolean }[] = [
    { node: parseFragment(root, html, { scriptingEnabled: false }), isCode: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isCode } = next;
    if (tree.isTextNode(node)) pieces.push(node.value);
    else if (tree.isElementNode(node) && isSilent(node, isCode)) continue;
    else if (tree.isElementNode(node) && node.tagName === 'math') pieces.push(formulaText(node));
    else if ('childNodes' in node) {
      const isInCode = isCode || (tree.isElementNode(node) && node.tagName === 'pre');
      for (const child of node.childNodes.slice().reverse()) waiting.push({ node: child, isCode: isInCode });
    }
  }
  return pieces.join('');
}

function isSilent(element: Element, isCode: boolean): boolean {
  if (SILENT.has(element.tagName) && !(isCode && CONTROLS.has(element.tagName))) return true;
  if (attribute(element, 'hidden') !== null) return true;
  return (
    NOT_DISPLAYED.test(attribute(element, 'style') ?? '') || SILENT_CLASSES.test(attribute(element, 'class') ?? '')
  );
}

/** TeX where a formula carries it, else its characters. */
function formulaText(math: Element): string {
  let tex = '';
  let characters = '';
  const waiting: Node[] = [math];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (tree.isTextNode(node)) characters += node.value;
    if (!tree.isElementNode(node)) continue;
    if (node.tagName === 'annotation-xml') continue;
    if (node.tagName !== 'annotation') waiting.push(...node.childNodes.slice().reverse());
    else if (/tex/i.test(attribute(node, 'encoding') ?? '')) {
      tex = node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
    }
  }
  return tex === '' ? characters : tex;
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null;
}
