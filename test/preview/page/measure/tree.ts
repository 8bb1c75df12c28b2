// Counts the page's nodes as a phone does: on the framework's own tree, where what a browser needs inside a tag is not seen.
import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { TreeFigures } from './recording';

/** The framework's const enum has no value at run time. */
const PARENTS_FIRST = 'composed-descendants-root-first' as glassEasel.ElementIteratorType;

type Element = glassEasel.Element;

/** Blocks, slots and shadow roots draw nothing: what is below them counts for the node above. */
export function measureTree(root: Element): TreeFigures {
  const depths = new Map<Element, number>();
  const children = new Map<Element, number>();
  for (const node of glassEasel.ElementIterator.create(root, PARENTS_FIRST)) {
    const element = node.asElement();
    if (!element || element.asVirtualNode()) continue;
    const parent = element === root ? undefined : drawnParent(element);
    depths.set(element, (parent ? (depths.get(parent) ?? 0) : 0) + 1);
    if (parent) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const [widest, mostChildren] = [...children].reduce<[Element, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [root, 0],
  );
  return { nodes: depths.size, depth: Math.max(...depths.values()), mostChildren, widest: nameOf(widest) };
}

function drawnParent(element: Element): Element | undefined {
  let parent = element.getComposedParent();
  while (parent?.asVirtualNode()) parent = parent.getComposedParent();
  return parent ?? undefined;
}

/** A node in words: its tag and the component whose WXML holds it. */
export function nameOf(element: Element): string {
  const tag = element.asNativeNode()?.is ?? element.asGeneralComponent()?.is ?? '';
  const id = element.id === '' ? '' : `#${element.id}`;
  const classes = element.class === '' ? '' : `.${element.class.trim().split(/\s+/)[0] ?? ''}`;
  const owner = element.ownerShadowRoot?.getHostNode().is;
  return `${tag}${id}${classes}${owner === undefined ? '' : ` in ${owner}`}`;
}
