/**
 * Orders items into blocks: paragraphs with nothing to tap gather in rich text until something that reacts comes, or
 * until the piece is large enough for one update of the screen.
 */
import type { Block, Frame, HeadingBlock, RichBlock, TextBlock } from './block';
import { foldAround, frameOf, type Box } from './box';
import type { Item } from './flow';
import { CAPTION, SUMMARY, type Looks } from './look';
import type { Paragraph } from './paragraph';
import { RichBuilder } from './rich';
import { splitLarge } from './split-large';

const MAX_PARAGRAPHS = 60;
const MAX_CHARACTERS = 20000;
/** The first piece is small, so that the first screen is there before much has been read. */
const FIRST_PARAGRAPHS = 12;
const FIRST_CHARACTERS = 1500;

export class Assembler {
  private blocks: Block[] = [];
  private rich: RichBuilder | null = null;
  private richAnchors: string[] | null = null;
  private fold = 0;
  private hasBegun = false;
  /** Folds that can be opened, because their summary is there. */
  private readonly summaries = new Set<number>();
  private readonly looks: Looks;

  constructor(looks: Looks) {
    this.looks = looks;
  }

  add(item: Item): void {
    const { block } = item;
    if (block !== null) {
      this.flush();
      splitLarge(block).forEach((part, index) => {
        this.put(Object.assign(part, this.frame(item.box, index === 0 ? item.anchors : null)));
      });
    } else if (item.look.role > 0 && item.look.role !== CAPTION) this.addLine(item);
    else if (item.isTapped) for (const part of this.parts(item)) this.addLine(part);
    else this.addRich(item);
  }

  /** Hands out the blocks that are complete. */
  take(): Block[] {
    const { blocks } = this;
    this.blocks = [];
    return blocks;
  }

  /** Completes the rich text in the making. */
  flush(): void {
    if (this.rich === null) return;
    const block: RichBlock = { kind: 'rich', nodes: this.rich.nodes };
    if (this.fold > 0) block.fold = this.fold;
    if (this.richAnchors) block.anchors = this.richAnchors;
    this.rich = null;
    this.put(block);
  }

  private put(block: Block): void {
    this.hasBegun = true;
    this.blocks.push(block);
  }

  private addRich(paragraph: Paragraph): void {
    const { anchors, box } = paragraph;
    const fold = this.foldOf(box);
    if (anchors || fold !== this.fold) this.flush();
    if (paragraph.length <= MAX_CHARACTERS) this.addPart(paragraph, fold);
    else for (const part of this.parts(paragraph)) this.addPart(part, fold);
  }

  private addPart(part: Paragraph, fold: number): void {
    if (this.rich === null) {
      this.rich = new RichBuilder(this.looks);
      this.richAnchors = part.anchors;
      this.fold = fold;
    }
    this.rich.add(part);
    const { paragraphs, length } = this.rich;
    const isFull = paragraphs >= MAX_PARAGRAPHS || length >= MAX_CHARACTERS;
    if (isFull || (!this.hasBegun && (paragraphs >= FIRST_PARAGRAPHS || length >= FIRST_CHARACTERS))) this.flush();
  }

  /** A line of its own: a heading, a summary, or a paragraph in which something reacts. */
  private addLine({ look, inlines, box, anchors }: Paragraph): void {
    this.flush();
    const { role, align } = look;
    if (role === SUMMARY && box) {
      this.summaries.add(box.number);
      const { fold: number = 0, ...frame } = this.frame(box, anchors);
      this.put({ kind: 'summary', number, inlines, ...(box.isMarked ? { isOpen: true } : {}), ...frame });
      return;
    }
    const frame = this.frame(box, anchors);
    const block: TextBlock | HeadingBlock =
      role === 0 || role === CAPTION
        ? { kind: 'text', inlines, ...frame }
        : { kind: 'heading', level: role as HeadingBlock['level'], inlines, ...frame };
    if (align !== '') block.align = align;
    this.put(block);
  }

  private frame(box: Box | null, anchors: string[] | null): Frame {
    const frame = frameOf(box, anchors);
    if (frame.fold !== undefined && !this.summaries.has(frame.fold)) delete frame.fold;
    return frame;
  }

  private foldOf(box: Box | null): number {
    const fold = foldAround(box);
    return this.summaries.has(fold) ? fold : 0;
  }

  /** A paragraph larger than one block may be goes on in further paragraphs. */
  private parts(paragraph: Paragraph): Paragraph[] {
    if (paragraph.length <= MAX_CHARACTERS) return [paragraph];
    const parts = paragraph.split(MAX_CHARACTERS);
    parts[0].anchors = paragraph.anchors;
    return parts;
  }
}
