/**
 * What a flow of content is made of before it becomes blocks: paragraphs, and blocks that are ready but for their frame.
 * A flow is the article itself, a table cell, a figure: whatever gathers content of its own.
 */
import type { Block } from './block';
import type { Box } from './box';
import { Paragraph } from './paragraph';
import type { Look } from './look';

export type Item =
  | { paragraph: Paragraph; block: null; box: Box | null; anchors: string[] }
  | { paragraph: null; block: Block; box: Box | null; anchors: string[] };

export class Flow {
  /** Ids that in-page links name, waiting for the next item. */
  anchors: string[] = [];
  /** Content that nobody is to see is thrown away here. */
  readonly isHidden: boolean;
  private paragraph: Paragraph | null = null;
  private readonly sink: (item: Item) => void;

  constructor(sink: (item: Item) => void, isHidden = false) {
    this.sink = sink;
    this.isHidden = isHidden;
  }

  /** The open paragraph, begun with `look` when there is none. */
  paragraphFor(look: Look): Paragraph {
    this.paragraph ??= new Paragraph(look);
    return this.paragraph;
  }

  get hasParagraph(): boolean {
    return this.paragraph !== null;
  }

  addText(text: string, look: Look): void {
    if (this.isHidden) return;
    if (this.paragraph === null && !look.isPre && isSpace(text)) return;
    this.paragraphFor(look).addText(text, look);
  }

  /** Ends the open paragraph; an empty one leaves nothing. */
  break(): void {
    const { paragraph } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    if (paragraph.finish()) this.add({ paragraph, block: null, box: paragraph.look.box, anchors: this.takeAnchors() });
  }

  addBlock(block: Block, box: Box | null): void {
    if (this.isHidden) return;
    this.break();
    this.add({ paragraph: null, block, box, anchors: this.takeAnchors() });
  }

  /** Takes over an item that another flow has gathered. */
  add(item: Item): void {
    if (!this.isHidden) this.sink(item);
  }

  private takeAnchors(): string[] {
    const { anchors } = this;
    this.anchors = [];
    return anchors;
  }
}

/** A flow that keeps what it is given in `items`. */
export function gather(items: Item[]): Flow {
  return new Flow((item) => items.push(item));
}

function isSpace(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 12 && code !== 13) return false;
  }
  return true;
}
