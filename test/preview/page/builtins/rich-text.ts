// <rich-text>: draws a node list (or an HTML string) after WeChat's filter, so the preview shows what a phone would show.
import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { isOn, takeAttributes, type BuiltIn } from './built-in';
import { trustedAttributes } from './rich-text-rules';

/** Gives class names the prefixes of the component that owns the rich-text. */
type ClassScope = (classes: string) => string;

/** Pictures of the package and local files are not drawn inside rich-text. */
const NETWORK_PICTURE = /^((https?:)?\/\/|data:)/i;

export function bindRichText({ node, element, owner }: BuiltIn): void {
  const scope = classScopeOf(owner);
  takeAttributes(node, (name, value) => {
    if (name === 'nodes') element.replaceChildren(...draw(value, scope));
    else if (name === 'user-select') element.toggleAttribute('data-selectable', isOn(value));
    else if (name === 'space') element.dataset.space = String(value);
    else return false;
    return true;
  });
}

function draw(nodes: unknown, scope: ClassScope): Node[] {
  if (Array.isArray(nodes)) return nodes.flatMap((node) => drawNode(node, scope));
  if (typeof nodes !== 'string') return [];
  const parsed = new DOMParser().parseFromString(nodes, 'text/html');
  return [...parsed.body.childNodes].flatMap((node) => drawNode(nodeOf(node), scope));
}

function drawNode(node: unknown, scope: ClassScope): Node[] {
  if (!isRecord(node)) return [];
  if (node.type === 'text') return [document.createTextNode(decodeEntities(String(node.text ?? '')))];
  const tag = String(node.name ?? '').toLowerCase();
  const trusted = trustedAttributes(tag);
  if (!trusted) return [];
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(isRecord(node.attrs) ? node.attrs : {})) {
    if (!trusted.includes(name) || value === undefined || value === null) continue;
    if (name === 'src' && !NETWORK_PICTURE.test(String(value))) continue;
    element.setAttribute(name, name === 'class' ? scope(String(value)) : String(value));
  }
  if (Array.isArray(node.children)) element.append(...node.children.flatMap((child) => drawNode(child, scope)));
  return [element];
}

/** A parsed DOM node in rich-text's own shape. Text is escaped again, because drawing decodes entities. */
function nodeOf(node: Node): Record<string, unknown> {
  if (!(node instanceof Element)) return { type: 'text', text: (node.nodeValue ?? '').replaceAll('&', '&amp;') };
  return {
    name: node.localName,
    attrs: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.childNodes].filter((child) => child.nodeType !== Node.COMMENT_NODE).map(nodeOf),
  };
}

const decoder = document.createElement('textarea');

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  decoder.innerHTML = text.replaceAll('<', '&lt;');
  return decoder.value;
}

function classScopeOf(owner: glassEasel.ShadowRoot): ClassScope {
  const { styleScope, extraStyleScope } = owner.getHostNode().getComponentOptions();
  const scopes = owner.getHostNode().getRootBehavior().ownerSpace.styleScopeManager;
  const prefixes = [styleScope, extraStyleScope]
    .filter((id) => id !== null && id !== undefined)
    .map((id) => scopes.queryName(id) ?? '');
  return (classes) => {
    const names = classes.split(/\s+/).filter((name) => name !== '');
    return prefixes.flatMap((prefix) => names.map((name) => (prefix === '' ? name : `${prefix}--${name}`))).join(' ');
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
