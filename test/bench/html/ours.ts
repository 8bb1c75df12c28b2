/**
 * The one place of the bench that knows the shape of our output. When that shape changes, this file changes and nothing
 * else does.
 */
import { lookStyle } from '../../../miniprogram/core/author-looks';
import { type Block, type Body, type ImageItem } from '../../../miniprogram/html/block';
import { MARKS, type AuthorLook, type Inline, type RichNode } from '../../../miniprogram/html/inline';
import { articleBody, createBodyReader, type BodyReader } from '../../../miniprogram/html/index';
import { isRun } from '../../../miniprogram/html/plain';
import { createChunkReader, FIRST_SLICE, NEXT_SLICE } from '../../../miniprogram/stores/chunk-reader';
import { BASE_URL } from './addresses';
import { colourClass } from './colour-class';
import { withoutSpace } from './reading';
import type { Align, StyledRun } from './styled';
import { element, type TreeElement, type TreeNode } from './tree';

const OPTIONS = { baseUrl: BASE_URL };
export const SLICES = { first: FIRST_SLICE, next: NEXT_SLICE };
const MARKER = 1 << MARKS.indexOf('marker');

/** What is timed. */
export function parse(html: string): Body {
  return articleBody(html, OPTIONS);
}

/** What is timed slice by slice. */
export function reader(html: string): BodyReader {
  return createBodyReader(html, OPTIONS);
}

/** The data of each `setData`, in the order the page sends them. */
export function payloads(html: string): unknown[] {
  return chunks(html).map((chunk, at) => ({ [`chunks[${at}]`]: chunk }));
}

function chunks(html: string): { blocks: Block[] }[] {
  const sent = [];
  for (const read = createChunkReader({ html }, BASE_URL); !read.isDone;) {
    const chunk = read.next();
    if (chunk !== null) sent.push(chunk);
  }
  return sent;
}

/** Everything a reader sees, as the common tree. Every address stands in an attribute. */
export function tree(html: string): TreeNode[] {
  return parse(html).blocks.map(blockTree);
}

function blockTree(block: Block): TreeElement {
  switch (block.kind) {
    case 'rich':
      return element('div', {}, block.nodes.map(paragraphTree));
    case 'text':
      return element('p', {}, block.inlines.map(inlineTree));
    case 'summary':
      return element('summary', {}, block.inlines.map(inlineTree));
    case 'heading':
      return element(`h${block.level}`, {}, block.inlines.map(inlineTree));
    case 'image':
      return element('figure', {}, [imageTree(block), caption(block.caption)]);
    case 'gallery':
      return element('figure', {}, [...block.images.map(imageTree), caption(block.caption)]);
    case 'code':
      return element('pre', {}, [{ text: block.code.filter((piece) => typeof piece === 'string').join('') }]);
    case 'formula':
      return element('p', {}, [{ text: block.tex }]);
    case 'table':
      return element('div', {}, [
        caption(block.caption),
        ...(block.nodes ?? []).map(richTree),
        ...(block.rows ?? []).map((row) =>
          element(
            'tr',
            {},
            row.map((cell) => element('td', {}, cell.inlines.map(inlineTree))),
          ),
        ),
      ]);
    case 'video':
      return element('video', { src: block.src, poster: block.poster ?? '' });
    case 'audio':
      return element('audio', { src: block.src });
    case 'embed':
      return element('card', { src: block.url ?? '' });
    case 'rule':
      return element('hr');
    case 'marker':
      return element('card');
  }
}

/** A string directly in a block is a paragraph. */
function paragraphTree(node: RichNode): TreeNode {
  return typeof node === 'string' ? element('p', {}, lines(node)) : richTree(node);
}

function richTree(node: RichNode): TreeNode {
  if (typeof node === 'string' || isRun(node)) return inlineTree(node);
  const [tag, , ...children] = node;
  return element(tag, {}, children.map(richTree));
}

function inlineTree(inline: Inline): TreeNode {
  if (typeof inline === 'string') return element('span', {}, lines(inline));
  if (!Array.isArray(inline)) return imageTree(inline);
  const [marks, text, , href] = inline;
  return linked(element('span', {}, marks & MARKER ? [] : lines(text)), href);
}

function lines(text: string): TreeNode[] {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [{ text: line }] : [element('br'), { text: line }]));
}

/** Drawings inside the markup are no pictures in any other reading. */
function imageTree({ src, href }: ImageItem): TreeNode {
  return linked(element(src.startsWith('data:image/svg') ? 'svg' : 'img', { src }), href);
}

function linked(node: TreeNode, href: string | undefined): TreeNode {
  return href === undefined ? node : element('a', { href }, [node]);
}

function caption(text = ''): TreeNode {
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
  const rooms = chunks(html).map(({ blocks }) => total(blocks.map(blockNodes)) + 1);
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
    case 'summary':
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
    case 'marker':
      return frame + 12;
    case 'rule':
      return frame + 1;
  }
}

function total(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Every character with its look, in the order of `tree`. */
export function characters(html: string): StyledRun[] {
  const { blocks, looks } = parse(html);
  return blocks.flatMap((block) => blockRuns(block, withLook(PLAIN, block.panel, looks), looks));
}

/** A look before its colour is classed; '' is what the theme gives. */
interface Look extends Omit<StyledRun, 'text' | 'colour'> {
  colour: string;
  background: string;
}

type Looks = readonly AuthorLook[];

const PLAIN: Look = { isBold: false, isItalic: false, colour: '', background: '', align: '' };
const BOLD = 1 << MARKS.indexOf('b');
const ITALIC = 1 << MARKS.indexOf('i');

function blockRuns(block: Block, around: Look, looks: Looks): StyledRun[] {
  const align: Align = 'align' in block ? (block.align ?? '') : '';
  switch (block.kind) {
    case 'rich':
      return block.nodes.flatMap((node) => nodeRuns(node, around, looks));
    case 'text':
    case 'summary':
      return block.inlines.flatMap((inline) => inlineRuns(inline, { ...around, align }, looks));
    case 'heading':
      return block.inlines.flatMap((inline) => inlineRuns(inline, { ...around, align, isBold: true }, looks));
    case 'image':
    case 'gallery':
      return [styledRun(block.caption ?? '', { ...PLAIN, align: 'center' })];
    case 'code':
      return [styledRun(block.code.filter((piece) => typeof piece === 'string').join(''), PLAIN)];
    case 'formula':
      return [styledRun(block.tex, PLAIN)];
    case 'table':
      return [
        styledRun(block.caption ?? '', PLAIN),
        ...(block.nodes ?? []).flatMap((node) => nodeRuns(node, around, looks)),
        ...(block.rows ?? []).flat().flatMap((cell) => {
          const look: Look = { ...around, align: cell.align ?? '', isBold: cell.isHeader === true };
          return cell.inlines.flatMap((inline) => inlineRuns(inline, look, looks));
        }),
      ];
    default:
      return [];
  }
}

function nodeRuns(node: RichNode, around: Look, looks: Looks): StyledRun[] {
  if (typeof node === 'string' || isRun(node)) return inlineRuns(node, around, looks);
  const [tag, attributes, ...children] = node;
  const look = withLook(around, typeof attributes === 'number' ? attributes : attributes.look, looks);
  const isBold = look.isBold || tag === 'th' || tag === 'dt';
  return children.flatMap((child) => nodeRuns(child, { ...look, isBold }, looks));
}

function inlineRuns(inline: Inline, around: Look, looks: Looks): StyledRun[] {
  if (typeof inline === 'string') return [styledRun(inline, around)];
  if (!Array.isArray(inline) || inline[0] & MARKER) return [];
  const [marks, text, number] = inline;
  const look = withLook(around, number, looks);
  return [
    styledRun(text, {
      ...look,
      isBold: look.isBold || (marks & BOLD) !== 0,
      isItalic: look.isItalic || (marks & ITALIC) !== 0,
    }),
  ];
}

/** A look as the light theme shows it. */
function withLook(around: Look, number: number | undefined, looks: Looks): Look {
  const written = number ? looks[number - 1] : undefined;
  if (written === undefined) return around;
  const [, style] = lookStyle(written);
  const value = (property: string): string | undefined => new RegExp(`(?:^|;)${property}:([^;]+)`).exec(style)?.[1];
  return {
    ...around,
    colour: value('--cl') ?? around.colour,
    background: value('--bl') ?? around.background,
    align: written.align ?? around.align,
  };
}

function styledRun(text: string, { isBold, isItalic, colour, background, align }: Look): StyledRun {
  return { text: withoutSpace(text), isBold, isItalic, colour: colourClass(colour, background), align };
}
