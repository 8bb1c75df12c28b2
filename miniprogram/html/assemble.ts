/**
 * Orders items into blocks: paragraphs with nothing to tap gather in rich text until something that reacts comes, or
 * until the piece is large enough for one update of the screen.
 */
import type { Block, HeadingBlock, RichBlock, TextBlock } from './block';
import { frameOf } from './box';
import type { Item } from './item';
import type { Paragraph } from './paragraph';
import { RichBuilder } from './rich';
import { splitLarge } from './split-large';

const MAX_PARAGRAPHS = 60;
const MAX_CHARACTERS = 20000;

export class Assembler {
  private blocks: Block[] = [];
  private rich: RichBuilder | null = null;
  private richAnchors: string[] = [];

  add(item: Item): void {
    const { paragraph, anchors } = item;
    if (paragraph === null) {
      this.flush();
      const first = this.blocks.length;
      for (const block of splitLarge(item.block)) {
        this.blocks.push({ ...frameOf(item.box, this.blocks.length === first ? anchors : []), ...block });
      }
    } else if (paragraph.look.role.startsWith('h')) this.addHeading(paragraph, anchors);
    else if (paragraph.isTapped) this.addText(paragraph, anchors);
    else this.addRich(paragraph, anchors);
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
    if (this.richAnchors.length > 0) block.anchors = this.richAnchors;
    this.blocks.push(block);
    this.rich = null;
  }

  private addRich(paragraph: Paragraph, anchors: string[]): void {
    if (anchors.length > 0) this.flush();
    for (const part of splitLong(paragraph)) {
      if (this.rich === null) {
        this.rich = new RichBuilder();
        this.richAnchors = anchors;
      }
      this.rich.add(part);
      if (this.rich.paragraphs >= MAX_PARAGRAPHS || this.rich.length >= MAX_CHARACTERS) this.flush();
    }
  }

  private addText(paragraph: Paragraph, anchors: string[]): void {
    this.flush();
    splitLong(paragraph).forEach(({ look, inlines }, index) => {
      const block: TextBlock = { ...frameOf(look.box, index === 0 ? anchors : []), kind: 'text', inlines };
      if (look.align !== '') block.align = look.align;
      this.blocks.push(block);
    });
  }

  private addHeading(paragraph: Paragraph, anchors: string[]): void {
    this.flush();
    const level = Number(paragraph.look.role.charAt(1)) as HeadingBlock['level'];
    const block: HeadingBlock = {
      ...frameOf(paragraph.look.box, anchors),
      kind: 'heading',
      level,
      inlines: paragraph.inlines,
    };
    if (paragraph.look.align !== '') block.align = paragraph.look.align;
    this.blocks.push(block);
  }
}

/** A paragraph larger than one block may be goes on in further paragraphs. */
function splitLong(paragraph: Paragraph): Paragraph[] {
  return paragraph.length <= MAX_CHARACTERS ? [paragraph] : paragraph.split(MAX_CHARACTERS);
}
