/** What must not survive a sanitizer, in the common tree. */
import type { TreeElement, TreeNode } from './tree';

const ELEMENTS = new Set('script iframe frame frameset object embed applet base meta link'.split(' '));
const ADDRESSES = new Set(
  (
    'href src data-src xlink:href action formaction poster background data srcset lowsrc dynsrc from to values srcdoc ' +
    'codebase'
  ).split(' '),
);
const STYLE = /javascript:|expression\s*\(|-moz-binding|behavior\s*:/i;
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g;

/** Each breach as a short phrase. */
export function breaches(tree: TreeNode[]): string[] {
  const found: string[] = [];
  const waiting = [...tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('text' in node) continue;
    found.push(...breachesOf(node));
    for (const child of node.children) waiting.push(child);
  }
  return found;
}

/** Whether an address would run a script, also when something decodes it once more or drops what cannot be seen. */
export function isScriptAddress(address: string): boolean {
  const bare = decoded(address).replace(INVISIBLE, '').toLowerCase();
  return (
    /^(?:javascript|vbscript|livescript|mocha):/.test(bare) ||
    /^data:(?:text\/(?:html|xml)|application\/xhtml)/.test(bare)
  );
}

function breachesOf({ name, attrs }: TreeElement): string[] {
  const element = ELEMENTS.has(name.toLowerCase()) ? [`element ${name}`] : [];
  return [
    ...element,
    ...Object.entries(attrs).flatMap(([key, value]) => breachesOfAttribute(key.toLowerCase(), value)),
  ];
}

function breachesOfAttribute(key: string, value: string): string[] {
  if (/^on[a-z]/.test(key)) return [`handler ${key}`];
  if (ADDRESSES.has(key) && isScriptAddress(value)) return [`address ${key}`];
  return key === 'style' && STYLE.test(value) ? ['script in a style'] : [];
}

function decoded(text: string): string {
  return text
    .replace(/&#x0*([0-9a-f]+);?/gi, (_whole, code: string) => character(parseInt(code, 16)))
    .replace(/&#0*(\d+);?/g, (_whole, code: string) => character(Number(code)))
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
}

function character(code: number): string {
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
}
