/**
 * All text a reader sees in blocks, in order. List marks that a table cell had to add are left out: the markup does not
 * spell them.
 */
import { MARKS } from '../../../miniprogram/html/inline';
import type { Block } from '../../../miniprogram/html/block';
import type { Inline, RichNode, Run } from '../../../miniprogram/html/inline';
import { isRun } from '../../../miniprogram/html/plain';

const MARKER = 1 << MARKS.indexOf('marker');

export function blockText(blocks: Block[]): string {
  return blocks.map(textOf).join('');
}

/** Text without anything that counts as white space, for comparing what was said and not how it was spaced. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\u0000]+/g, '');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'rich':
      return nodeText(block.nodes);
    case 'text':
    case 'heading':
    case 'summary':
      return inlineText(block.inlines);
    case 'image':
    case 'gallery':
      return block.caption ?? '';
    case 'code':
      return block.code.filter((piece) => typeof piece === 'string').join('');
    case 'formula':
      return block.tex;
    case 'table':
      return (
        (block.caption ?? '') +
        nodeText(block.nodes ?? []) +
        (block.rows ?? []).map((row) => row.map((cell) => inlineText(cell.inlines)).join('')).join('')
      );
    default:
      return '';
  }
}

function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => (typeof inline === 'string' ? inline : Array.isArray(inline) ? runText(inline) : ''))
    .join('');
}

function nodeText(nodes: RichNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return isRun(node) ? runText(node) : nodeText(node.slice(2) as RichNode[]);
    })
    .join('');
}

function runText([marks, text]: Run): string {
  return marks & MARKER ? '' : text;
}
