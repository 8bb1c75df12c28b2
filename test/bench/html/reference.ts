/** The standard's own reading of an article: parse5's tree in the common shape, with each formula already read. */
import { defaultTreeAdapter as parsed, type DefaultTreeAdapterMap } from 'parse5';
import { attributesOf, formulaText, referenceFragment } from '../../unit/html/reference-text';
import { read, type Reading } from './reading';
import { element, type TreeNode } from './tree';

/** What a reader sees of `html`, by the standard. */
export function referenceReading(html: string): Reading {
  return read(childrenOf(referenceFragment(html)));
}

function childrenOf({ childNodes }: DefaultTreeAdapterMap['parentNode']): TreeNode[] {
  return childNodes.flatMap((node): TreeNode[] => {
    if (parsed.isTextNode(node)) return [{ text: node.value }];
    if (!parsed.isElementNode(node)) return [];
    if (node.tagName === 'math') return [{ text: formulaText(node) }];
    return [element(node.tagName, attributesOf(node), childrenOf(node))];
  });
}
