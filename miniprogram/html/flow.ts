/**
 * What content is made of before it becomes blocks: paragraphs, and blocks that are ready but for their frame. A flow
 * gathers them: the article itself, a table cell, a figure. Text goes into the open paragraph of its flow.
 */
import type { Block } from './block';
import type { Box } from './box';
import type { Look, Looks } from './look';
import { addText, createParagraph, finish, FIRST, inlinesOf, textOf, type Paragraph, type Place } from './paragraph';

/** A paragraph, or a block with the place it stands in. */
export type Item = Paragraph | BlockItem;

export interface BlockItem {
  block: Block;
  box: Box | null;
  /** Ids that in-page links name. */
  anchors: string[] | null;
}

export interface Flow {
  readonly looks: Looks;
  paragraph: Paragraph | null;
  /** Ids for the next item. */
  anchors: string[] | null;
  readonly sink: (item: Item) => void;
}

/** Characters of a sign beside text. */
const LONGEST_SIGN = 2;
/** As many ids one block carries; more of them in one place are not an author's work. */
const MAX_ANCHORS = 50;

export function createFlow(looks: Looks, sink: (item: Item) => void): Flow {
  return { looks, paragraph: null, anchors: null, sink };
}

/** The open paragraph, begun at `place` when there is none. */
export function paragraphFor(flow: Flow, place: Place): Paragraph {
  return (flow.paragraph ??= createParagraph(place));
}

export function addFlowText(flow: Flow, text: string, place: Place): void {
  const { look } = place;
  const { paragraph, looks } = flow;
  if (paragraph) addText(paragraph, text, look, looks);
  // White space between blocks begins nothing; most text shows by its first character that it is more than that.
  else if (look.isPre || text.charCodeAt(0) > 32 || /[^\t\n\f\r ]/.test(text)) {
    addText(paragraphFor(flow, place), text, look, looks);
  }
}

/** Ends the open paragraph; an empty one leaves nothing. */
export function breakFlow(flow: Flow): void {
  const { paragraph } = flow;
  if (paragraph === null) return;
  flow.paragraph = null;
  if (!finish(paragraph)) return;
  paragraph.anchors = flow.anchors;
  flow.anchors = null;
  flow.sink(paragraph);
}

/** Ends a paragraph that floats: one small picture or sign goes on with the text beside it. */
export function breakFloat(flow: Flow, look: Look): void {
  const { paragraph, looks } = flow;
  if (paragraph === null || paragraph.node.length > FIRST + 1 || paragraph.length > LONGEST_SIGN) {
    breakFlow(flow);
    return;
  }
  addText(paragraph, ' ', look, looks);
  paragraph.isLead = true;
}

export function addBlock(flow: Flow, block: Block, box: Box | null): void {
  breakFlow(flow);
  flow.sink({ block, box, anchors: flow.anchors });
  flow.anchors = null;
}

/** Remembers an id for the next item. */
export function addAnchor(flow: Flow, id: string): void {
  const anchors = (flow.anchors ??= []);
  if (anchors.length < MAX_ANCHORS && !anchors.includes(id)) anchors.push(id);
}

/** The text of the paragraphs among some items. */
export function wordsOf(items: Item[], between: string): string {
  return items
    .map((item) => (item.block === null ? inlinesOf(item).map(textOf).join('') : ''))
    .join(between)
    .trim();
}
