/**
 * What content is made of before it becomes blocks: paragraphs, and blocks that are ready but for their frame. A flow
 * gathers them: the article itself, a table cell, a figure. Text goes into the open paragraph of its flow.
 */
import type { Block } from './block';
import type { Box } from './box';
import type { Look, Looks } from './look';
import { Paragraph } from './paragraph';

/** A paragraph, or a block with the place it stands in. */
export type Item = Paragraph | BlockItem;

export interface BlockItem {
  block: Block;
  box: Box | null;
  /** Ids that in-page links name. */
  anchors: string[] | null;
}

/** As many ids one block carries; more of them in one place are not an author's work. */
const MAX_ANCHORS = 50;

export class Flow {
  readonly looks: Looks;
  /** Content that nobody is to see is thrown away here. */
  readonly isHidden: boolean;
  paragraph: Paragraph | null = null;
  private anchors: string[] | null = null;
  private readonly sink: (item: Item) => void;

  constructor(looks: Looks, sink: (item: Item) => void, isHidden = false) {
    this.looks = looks;
    this.sink = sink;
    this.isHidden = isHidden;
  }

  /** The open paragraph, begun with `look` when there is none. */
  paragraphFor(look: Look): Paragraph {
    return (this.paragraph ??= new Paragraph(look));
  }

  addText(text: string, look: Look): void {
    if (this.paragraph) this.paragraph.addText(text, look, this.looks);
    else this.beginText(text, look);
  }

  /** Text where no paragraph is open. */
  beginText(text: string, look: Look): void {
    if (this.isHidden) return;
    // White space between blocks begins nothing; most text shows by its first character that it is more than that.
    if (look.isPre || text.charCodeAt(0) > 32 || /[^\t\n\f\r ]/.test(text)) {
      this.paragraphFor(look).addText(text, look, this.looks);
    }
  }

  /** Ends the open paragraph; an empty one leaves nothing. */
  break(): void {
    const { paragraph } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    if (!paragraph.finish()) return;
    paragraph.anchors = this.anchors;
    this.anchors = null;
    this.sink(paragraph);
  }

  addBlock(block: Block, box: Box | null): void {
    if (this.isHidden) return;
    this.break();
    this.sink({ block, box, anchors: this.anchors });
    this.anchors = null;
  }

  /** Takes over an item that another flow has gathered. */
  add(item: Item): void {
    if (!this.isHidden) this.sink(item);
  }

  /** Remembers an id for the next item. */
  addAnchor(id: string): void {
    if (this.isHidden) return;
    this.anchors ??= [];
    if (this.anchors.length < MAX_ANCHORS && !this.anchors.includes(id)) this.anchors.push(id);
  }
}
