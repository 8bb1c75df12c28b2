/**
 * Blocks as one short line each, so that tables of tests can say what they expect at a glance.
 */
import type { Block, Frame, TableBlock } from '../../../miniprogram/html/block';
import type { AuthorLook, Inline, RichNode, Run } from '../../../miniprogram/html/inline';
import { MARKS } from '../../../miniprogram/html/inline';
import { articleBody } from '../../../miniprogram/html/index';
import { plainNodes, type PlainNode } from '../../../miniprogram/html/plain';
import { declarations } from './raw-looks';

type Looks = readonly AuthorLook[];

/** The outline of an article's blocks; links are resolved against a page on `site.example`. */
export function outlineOf(html: string, baseUrl = 'https://site.example/post/1'): string[] {
  const { blocks, looks } = articleBody(html, { baseUrl });
  return blocks.map((block) => outline(block, looks));
}

/** One block: its frame, its kind, and what it holds. */
export function outline(block: Block, looks: Looks = []): string {
  return joined([...frameWords(block, looks), block.kind, content(block, looks)]);
}

function frameWords({ indent, marker, quote, panel, fold, anchors }: Frame, looks: Looks): string[] {
  const { background = '', border } = (panel ? looks[panel - 1] : undefined) ?? {};
  return [
    indent ? `in${indent}` : '',
    marker ?? '',
    quote ? `quote${quote}` : '',
    panel ? `panel(${background}${border ? `/${border}` : ''})` : '',
    fold ? `fold${fold}` : '',
    ...(anchors ?? []).map((anchor) => `#${anchor}`),
  ];
}

function content(block: Block, looks: Looks): string {
  switch (block.kind) {
    case 'rich':
      return nodes(block.nodes, looks);
    case 'text':
      return joined([block.align, inlines(block.inlines, looks)]);
    case 'heading':
      return `${block.level} ${inlines(block.inlines, looks)}`;
    case 'summary':
      return joined([`${block.number}`, block.isOpen ? 'open' : '', inlines(block.inlines, looks)]);
    case 'image': {
      const size = `${block.width ?? 0}x${block.height ?? 0}`;
      return joined([block.src, size, block.caption, block.href ? `-> ${block.href}` : '']);
    }
    case 'gallery':
      return joined([...block.images.map(({ src }) => src), block.caption]);
    case 'code':
      return `${block.language ?? ''}|${block.code.filter((piece) => typeof piece === 'string').join('')}`;
    case 'table':
      return table(block, looks);
    case 'video':
      return joined([block.src, block.poster]);
    case 'audio':
      return joined([block.src, block.title]);
    case 'embed':
      return joined([block.url, block.title]);
    case 'formula':
      return block.tex;
    case 'marker':
      return block.id;
    case 'rule':
      return '';
  }
}

function table({ caption, nodes: rich, rows }: TableBlock, looks: Looks): string {
  const body = rich
    ? nodes(rich, looks)
    : (rows ?? []).map((row) => row.map((cell) => inlines(cell.inlines, looks)).join(' | ')).join(' / ');
  return caption ? `(${caption}) ${body}` : body;
}

function inlines(list: Inline[], looks: Looks): string {
  return list
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return Array.isArray(inline) ? run(inline, looks) : `<${inline.src}>`;
    })
    .join('');
}

function run([bits, text, look, href]: Run, looks: Looks): string {
  const marks = MARKS.filter((_, bit) => bits & (1 << bit)).join(' ');
  const style = look ? declarations(looks[look - 1]) : '';
  const marked = marks === '' ? text : `{${marks} ${text}}`;
  const styled = style === '' ? marked : `{${style} ${marked}}`;
  return href ? `[${styled}](${href})` : styled;
}

function nodes(list: RichNode[], looks: Looks): string {
  const styles = Object.fromEntries(looks.map((look, at) => [at + 1, ['', declarations(look)] as const]));
  return plain(plainNodes(list, styles));
}

function plain(list: PlainNode[]): string {
  return list
    .map((node) => {
      if ('text' in node) return node.text;
      const { class: classes = '', ...others } = node.attrs ?? {};
      const isPlain = classes === '' || classes === `rt-${node.name}`;
      const extra = [
        isPlain ? '' : `.${classes}`,
        ...Object.entries(others).map(([name, value]) => ` ${name}=${value}`),
      ];
      return `<${node.name}${extra.join('')}>${plain(node.children ?? [])}`;
    })
    .join('');
}

function joined(words: (string | undefined)[]): string {
  return words.filter((word) => word).join(' ');
}
