/**
 * All text a reader sees in blocks, in order. List marks that a table cell had to add are left out: the markup does not
 * spell them.
 */
import type { Block, Inline, RichNode } from '../../../miniprogram/html/block';

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
      return inlineText(block.inlines);
    case 'image':
    case 'gallery':
      return block.caption;
    case 'code':
      return block.text;
    case 'formula':
      return block.tex;
    case 'table':
      return (
        block.caption +
        nodeText(block.nodes ?? []) +
        (block.rows ?? []).map((row) => row.map((cell) => inlineText(cell.inlines)).join('')).join('')
      );
    default:
      return '';
  }
}

function inlineText(inlines: Inline[]): string {
  return inlines.map((inline) => ('src' in inline || inline.marks === 'marker' ? '' : inline.text)).join('');
}

function nodeText(nodes: RichNode[]): string {
  return nodes.map((node) => ('text' in node ? unescape(node.text) : nodeText(node.children ?? []))).join('');
}

function unescape(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
