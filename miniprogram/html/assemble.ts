/**
 * Orders items into blocks: paragraphs with nothing to tap gather in rich text until something that reacts comes, or
 * until the piece is large enough for one update of the screen.
 */
import type { Block, Frame, HeadingBlock, RichBlock, SummaryBlock, TextBlock } from './block';
import { addFrame, NO_BOX, takeStart, type Box } from './box';
import type { Item } from './flow';
import { CAPTION, SUMMARY, type Looks } from './look';
import { inlinesOf, textOf, type Paragraph } from './paragraph';
import { addRich, createRich, type Rich } from './rich';
import { splitLarge, splitParagraph } from './split-large';

const MAX_PARAGRAPHS = 60;
const MAX_CHARACTERS = 20000;
/** The first piece is small, so that the first screen is there before much has been read. */
const FIRST_PARAGRAPHS = 12;
const FIRST_CHARACTERS = 1500;

/** The level of a line that only looks like a heading, and what it may be. */
const TITLE = 3;
const LONGEST_TITLE = 40;
const TITLE_TEXT = /^[^\n]*[a-z\u3400-\u9fff\uac00-\ud7a3][^\n]*$/i;

export interface Assembler {
  add: (item: Item) => void;
  /** Completes the rich text in the making. */
  flush: () => void;
  /** Hands out the blocks that are complete. */
  take: () => Block[];
}

export function createAssembler(looks: Looks): Assembler {
  let blocks: Block[] = [];
  let hasBegun = false;
  /** Folds that can be opened, because their summary is there. */
  const summaries = new Set<number>();
  /** The rich text in the making, its characters and paragraphs, the fold it stands in. */
  let rich: Rich | null = null;
  let richAnchors: string[] | null = null;
  let isRichStart = false;
  let length = 0;
  let paragraphs = 0;
  let fold = 0;

  const put = (block: Block): void => {
    hasBegun = true;
    blocks.push(block);
  };

  const flush = (): void => {
    if (rich === null) return;
    const block: RichBlock = { kind: 'rich', nodes: rich.nodes };
    if (fold > 0) block.fold = fold;
    if (richAnchors) block.anchors = richAnchors;
    if (isRichStart) block.isStart = true;
    rich = null;
    put(block);
  };

  const addProse = (paragraph: Paragraph): void => {
    const { anchors, box } = paragraph;
    const around = (box ?? NO_BOX).fold;
    const inside = summaries.has(around) ? around : 0;
    if (anchors || inside !== fold) flush();
    const isStart = box !== null && takeStart(box);
    if (rich === null) {
      rich = createRich(looks);
      isRichStart = isStart;
      richAnchors = anchors;
      length = paragraphs = 0;
      fold = inside;
    }
    addRich(rich, paragraph);
    length += paragraph.length;
    paragraphs++;
    const isFirst = !hasBegun && (paragraphs >= FIRST_PARAGRAPHS || length >= FIRST_CHARACTERS);
    if (isFirst || paragraphs >= MAX_PARAGRAPHS || length >= MAX_CHARACTERS) flush();
  };

  const putFramed = (block: Block & Frame, box: Box | null, anchors: string[] | null): void => {
    addFrame(block, box, anchors);
    if (block.fold !== undefined && !summaries.has(block.fold)) delete block.fold;
    put(block);
  };

  /** A line of its own: a heading, a summary, or a paragraph in which something reacts. */
  const addLine = (paragraph: Paragraph): void => {
    flush();
    const { look, box, anchors } = paragraph;
    const { role, align } = look;
    const inlines = inlinesOf(paragraph);
    if (role === SUMMARY && box) {
      const number = box.fold;
      summaries.add(number);
      const block: SummaryBlock = { kind: 'summary', number, inlines };
      if (box.isMarked) block.isOpen = true;
      putFramed(block, box, anchors);
      delete block.fold;
      return;
    }
    const block: TextBlock | HeadingBlock =
      role === 0 || role === CAPTION
        ? { kind: 'text', inlines }
        : { kind: 'heading', level: role as HeadingBlock['level'], inlines };
    if (align !== '') block.align = align;
    putFramed(block, box, anchors);
  };

  return {
    add(item) {
      const { block, anchors, box } = item;
      if (block !== null) {
        flush();
        splitLarge(block).forEach((part, index) => putFramed(part, box, index === 0 ? anchors : null));
        return;
      }
      // Only their weight tells small headings from text: one set light is text.
      if (2 * item.light > item.length) item.look = { ...item.look, role: 0 };
      if (isTitle(item)) item.look = { ...item.look, role: TITLE };
      if (item.look.role > 0 && item.look.role !== CAPTION) addLine(item);
      else splitParagraph(item, MAX_CHARACTERS).forEach(item.isTapped ? addLine : addProse);
    },
    flush,
    take() {
      const taken = blocks;
      blocks = [];
      return taken;
    },
  };
}

/** One short line, outside of lists and quotes, that is bold and large throughout: a heading in all but name. */
function isTitle(paragraph: Paragraph): boolean {
  const { look, box, length, large } = paragraph;
  if (look.role > 0 || large < length || length > LONGEST_TITLE || (box !== null && box.type !== 'div')) return false;
  return TITLE_TEXT.test(inlinesOf(paragraph).map(textOf).join(''));
}
