/**
 * Blocks as one short line each, so that tables of tests can say what they expect at a glance.
 */
import type { Block, Frame, Inline, RichNode, TableBlock } from '../../../miniprogram/html/block';
import { articleBlocks } from '../../../miniprogram/html/index';

/** The outline of an article's blocks; links are resolved against a page on `site.example`. */
export function outlineOf(html: string, baseUrl = 'https://site.example/post/1'): string[] {
  return articleBlocks(html, { baseUrl }).map(outline);
}

/** One block: its frame, its kind, and what it holds. */
export function outline(block: Block): string {
  return [...frameWords(block), block.kind, content(block)].filter((word) => word !== '').join(' ');
}

function frameWords({ indent, marker, quote, anchors }: Frame): string[] {
  return [
    indent ? `in${indent}` : '',
    marker ?? '',
    quote ? `quote${quote}` : '',
    ...(anchors ?? []).map((anchor) => `#${anchor}`),
  ];
}

function content(block: Block): string {
  switch (block.kind) {
    case 'rich':
      return nodes(block.nodes);
    case 'text':
      return [block.align ?? '', inlines(block.inlines)].filter((word) => word !== '').join(' ');
    case 'heading':
      return `${block.level} ${inlines(block.inlines)}`;
    case 'image':
      return [`${block.src} ${block.width}x${block.height}`, block.caption, block.href ? `-> ${block.href}` : '']
        .filter((word) => word !== '')
        .join(' ');
    case 'gallery':
      return [...block.images.map(({ src }) => src), block.caption].join(' ').trim();
    case 'code':
      return `${block.language}|${block.text}`;
    case 'table':
      return table(block);
    case 'video':
      return [block.src, block.poster].join(' ').trim();
    case 'audio':
      return `${block.src} ${block.title}`.trim();
    case 'embed':
      return `${block.url} ${block.title}`.trim();
    case 'formula':
      return block.tex;
    case 'rule':
      return '';
  }
}

function table({ caption, nodes: rich, rows }: TableBlock): string {
  const body = rich
    ? nodes(rich)
    : (rows ?? []).map((row) => row.map((cell) => inlines(cell.inlines)).join(' | ')).join(' / ');
  return caption === '' ? body : `(${caption}) ${body}`;
}

function inlines(list: Inline[]): string {
  return list
    .map((inline) => {
      if ('src' in inline) return `<${inline.src}>`;
      const marked = inline.marks ? `{${inline.marks} ${inline.text}}` : inline.text;
      const styled = inline.style ? `{${inline.style} ${marked}}` : marked;
      return inline.href ? `[${styled}](${inline.href})` : styled;
    })
    .join('');
}

function nodes(list: RichNode[]): string {
  return list
    .map((node) => {
      if ('text' in node) return node.text;
      const { class: classes = '', ...others } = node.attrs ?? {};
      const plain = classes === '' || classes === `rt-${node.name}`;
      const extra = [plain ? '' : `.${classes}`, ...Object.entries(others).map(([name, value]) => ` ${name}=${value}`)];
      return `<${node.name}${extra.join('')}>${nodes(node.children ?? [])}`;
    })
    .join('');
}
