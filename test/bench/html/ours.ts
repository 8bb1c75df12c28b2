/**
 * The one place of the bench that knows the shape of our output. When that shape changes, this file changes and nothing
 * else does.
 */
import type { Block, ImageItem, Inline, RichNode, TableBlock } from '../../../miniprogram/html/block';
import { articleBlocks, createBlockReader, type BlockReader } from '../../../miniprogram/html/index';
import { BASE_URL } from './addresses';
import { colourClass } from './colour-class';
import { withoutSpace } from './reading';
import type { StyledRun } from './styled';
import { element, shownText, type TreeElement, type TreeNode } from './tree';

const OPTIONS = { baseUrl: BASE_URL };
/** The slices and handfuls of `stores/article.ts`. */
export const SLICES = { first: 4_000, next: 12_000 };
const BLOCKS_A_CHUNK = 40;

/** What is timed. */
export function parse(html: string): Block[] {
  return articleBlocks(html, OPTIONS);
}

/** What is timed slice by slice. */
export function reader(html: string): BlockReader {
  return createBlockReader(html, OPTIONS);
}

/** The data of each `setData`, in the order the page sends them. */
export function payloads(html: string): unknown[] {
  const sent: unknown[] = [];
  let count = 0;
  const slices = reader(html);
  for (let units = SLICES.first; !slices.isDone; units = SLICES.next) {
    const chunks = handfuls(slices.next(units));
    if (chunks.length > 0) sent.push(Object.fromEntries(chunks.map((chunk, at) => [`chunks[${count + at}]`, chunk])));
    count += chunks.length;
  }
  return sent;
}

/** Everything a reader sees, as the common tree. Every address stands in an attribute. */
export function tree(html: string): TreeNode[] {
  return parse(html).map(blockTree);
}

function handfuls(blocks: Block[]): Block[][] {
  const chunks: Block[][] = [];
  for (let at = 0; at < blocks.length; at += BLOCKS_A_CHUNK) chunks.push(blocks.slice(at, at + BLOCKS_A_CHUNK));
  return chunks;
}

function blockTree(block: Block): TreeElement {
  switch (block.kind) {
    case 'rich':
      return element('div', {}, block.nodes.map(richTree));
    case 'text':
      return element('p', {}, block.inlines.map(inlineTree));
    case 'heading':
      return element(`h${block.level}`, {}, block.inlines.map(inlineTree));
    case 'image':
      return element('figure', {}, [imageTree(block), caption(block.caption)]);
    case 'gallery':
      return element('figure', {}, [...block.images.map(imageTree), caption(block.caption)]);
    case 'code':
      return element('pre', {}, [{ text: block.text }]);
    case 'formula':
      return element('p', {}, [{ text: block.tex }]);
    case 'table':
      return element('div', {}, [caption(block.caption), ...tableTree(block)]);
    case 'video':
      return element('video', { src: block.src, poster: block.poster });
    case 'audio':
      return element('audio', { src: block.src });
    case 'embed':
      return element('card', { src: block.url });
    case 'rule':
      return element('hr');
  }
}

function tableTree({ nodes = [], rows = [] }: TableBlock): TreeNode[] {
  const cells = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell) => element('td', {}, cell.inlines.map(inlineTree))),
    ),
  );
  return [...nodes.map(richTree), ...cells];
}

function richTree(node: RichNode): TreeNode {
  if ('text' in node) return { text: shownText(node.text) };
  return element(node.name, node.attrs, (node.children ?? []).map(richTree));
}

function inlineTree(inline: Inline): TreeNode {
  if ('src' in inline) return imageTree(inline);
  if (inline.marks === 'marker') return { text: '' };
  const text = inline.style === undefined ? lines(inline.text) : [styled(inline.style, inline.text)];
  return linked(element('span', {}, text), inline.href);
}

function styled(style: string, text: string): TreeNode {
  return element('span', { style }, lines(text));
}

function lines(text: string): TreeNode[] {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [{ text: line }] : [element('br'), { text: line }]));
}

function imageTree({ src, href }: ImageItem): TreeNode {
  return linked(element('img', { src }), href);
}

function linked(node: TreeNode, href: string | undefined): TreeNode {
  return href === undefined ? node : element('a', { href }, [node]);
}

function caption(text: string): TreeNode {
  return element('figcaption', {}, lines(text));
}

export interface NodeCount {
  /** Built-in tags and components if the whole article were mounted. */
  whole: number;
  /** The most of them at once: handfuls far from the screen are empty rooms. */
  mounted: number;
}

/** Handfuls that are near the screen at the same time, when they are of usual height. */
const ROOMS_IN_SIGHT = 3;
/** A room and the chunk in it. */
const NODES_A_ROOM = 2;

/** WXML nodes that the templates make of an article, estimated. */
export function nodes(html: string): NodeCount {
  const rooms = handfuls(parse(html)).map((blocks) => blocks.map(blockNodes).reduce((sum, count) => sum + count, 1));
  const inSight = rooms.map((_room, at) => total(rooms.slice(at, at + ROOMS_IN_SIGHT)));
  const walls = rooms.length * NODES_A_ROOM;
  return { whole: total(rooms) + walls, mounted: Math.max(0, ...inSight) + walls };
}

/** Nodes of one block with the view around it. */
function blockNodes(block: Block): number {
  const frame = block.marker === undefined ? 1 : 2;
  switch (block.kind) {
    case 'rich':
      return frame + 1;
    case 'text':
    case 'heading':
      return frame + 3 + block.inlines.length;
    case 'gallery':
      return frame + 3 + block.images.length;
    case 'table':
      return frame + 3 + total((block.rows ?? []).flatMap((row) => row.map(({ inlines }) => 4 + inlines.length)));
    case 'image':
      return frame + 5;
    case 'code':
      return frame + 7;
    case 'audio':
    case 'video':
    case 'embed':
      return frame + 6;
    case 'formula':
      return frame + 2;
    case 'rule':
      return frame + 1;
  }
}

function total(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Every character with its look, in the order of `tree`. */
export function characters(html: string): StyledRun[] {
  return parse(html).flatMap(blockRuns);
}

const PLAIN: Look = { isBold: false, isItalic: false, colour: '', background: '', align: '' };

/** A look before its colour is classed; '' is what the theme gives. */
interface Look extends Omit<StyledRun, 'text' | 'colour'> {
  colour: string;
  background: string;
}

function blockRuns(block: Block): StyledRun[] {
  switch (block.kind) {
    case 'rich':
      return block.nodes.flatMap((node) => nodeRuns(node, PLAIN));
    case 'text':
      return inlineRuns(block.inlines, { ...PLAIN, align: block.align ?? '' });
    case 'heading':
      return inlineRuns(block.inlines, { ...PLAIN, align: block.align ?? '', isBold: true });
    case 'image':
    case 'gallery':
      return [styledRun(block.caption, { ...PLAIN, align: 'center' })];
    case 'code':
      return [styledRun(block.text, PLAIN)];
    case 'formula':
      return [styledRun(block.tex, PLAIN)];
    case 'table':
      return [styledRun(block.caption, PLAIN), ...tableRuns(block)];
    default:
      return [];
  }
}

function tableRuns({ nodes = [], rows = [] }: TableBlock): StyledRun[] {
  const cells = rows
    .flat()
    .flatMap((cell) => inlineRuns(cell.inlines, { ...PLAIN, align: cell.align ?? '', isBold: cell.header }));
  return [...nodes.flatMap((node) => nodeRuns(node, PLAIN)), ...cells];
}

function inlineRuns(inlines: Inline[], around: Look): StyledRun[] {
  return inlines.flatMap((inline) => {
    if ('src' in inline || inline.marks === 'marker') return [];
    return [styledRun(inline.text, marked(withStyle(around, inline.style ?? ''), (inline.marks ?? '').split(' ')))];
  });
}

function nodeRuns(node: RichNode, around: Look): StyledRun[] {
  if ('text' in node) return [styledRun(shownText(node.text), around)];
  const classes = (node.attrs?.class ?? '').split(' ').map((name) => name.replace(/^rt-/, ''));
  const look = marked(withStyle(around, node.attrs?.style ?? ''), classes);
  return (node.children ?? []).flatMap((child) => nodeRuns(child, look));
}

/** The marks and classes that `prose.wxss` makes bold or italic. */
function marked(look: Look, names: string[]): Look {
  return {
    ...look,
    isBold: look.isBold || names.some((name) => ['b', 'strong', 'dt', 'th'].includes(name)),
    isItalic: look.isItalic || names.some((name) => ['i', 'em', 'cite'].includes(name)),
  };
}

function withStyle(look: Look, style: string): Look {
  const value = (property: string): string | undefined => new RegExp(`(?:^|;)${property}:([^;]+)`).exec(style)?.[1];
  const align = value('text-align');
  return {
    ...look,
    colour: value('color') ?? look.colour,
    background: value('background-color') ?? look.background,
    align: align === 'center' || align === 'right' ? align : look.align,
  };
}

function styledRun(text: string, { isBold, isItalic, colour, background, align }: Look): StyledRun {
  return { text: withoutSpace(text), isBold, isItalic, colour: colourClass(colour, background), align };
}
