/**
 * One paragraph in the making: runs of text and small pictures, with white space collapsed as HTML does. Its runs stand
 * behind a tag and a look, so that it is a node of rich text as it is.
 */
import { BOLD, type Inline, type InlineImage, type RichElement, type Run } from './inline';
import type { Box } from './box';
import type { Look, Looks } from './look';

/** Where text stands. */
export interface Place {
  look: Look;
  box: Box | null;
}

export interface Paragraph extends Place {
  readonly block: null;
  /** Tag, look, then the runs. */
  node: (Inline | number)[];
  /** Something in it reacts to a tap or loads by itself, so it cannot be rich text. */
  isTapped: boolean;
  /** Characters of text so far. */
  length: number;
  /** How many of them are light in a small heading, and how many bold and as large as one. */
  light: number;
  large: number;
  /** Those at its first character; its look decides alignment and role. */
  look: Look;
  box: Box | null;
  /** Ids that in-page links name. */
  anchors: string[] | null;
  /** It is a sign at the side of the text that follows. */
  isLead: boolean;
  atSpace: boolean;
  breaks: number;
  /** The look of the last run, null after a picture. */
  lastLook: Look | null;
}

const MAX_BREAKS = 2;
/** Where the runs begin. */
export const FIRST = 2;

export function createParagraph({ look, box }: Place): Paragraph {
  return {
    block: null,
    node: ['p', 0],
    isTapped: false,
    length: 0,
    light: 0,
    large: 0,
    look,
    box,
    anchors: null,
    isLead: false,
    atSpace: true,
    breaks: 0,
    lastLook: null,
  };
}

export function addText(paragraph: Paragraph, text: string, look: Look, looks: Looks): void {
  let shown = text;
  if (!look.isPre) {
    if (/[\n\t]| {2}/.test(text)) shown = text.replace(/[\t\n\f\r ]+/g, ' ');
    if (paragraph.atSpace && shown.charCodeAt(0) === 32) shown = shown.slice(1);
    if (shown === '') return;
  }
  paragraph.atSpace = !look.isPre && shown.charCodeAt(shown.length - 1) === 32;
  if (shown !== ' ') {
    paragraph.breaks = 0;
    paragraph.isLead = false;
  }
  append(paragraph, shown, look, looks);
}

/** A `br`: at the start it says nothing, and more than two in a row are but a gap. */
export function addBreak(paragraph: Paragraph, look: Look, looks: Looks): void {
  if (paragraph.node.length === FIRST || paragraph.breaks >= MAX_BREAKS) return;
  paragraph.breaks++;
  trimEnd(paragraph, false);
  append(paragraph, '\n', look, looks);
  paragraph.atSpace = true;
}

export function addImage(paragraph: Paragraph, image: InlineImage): void {
  paragraph.node.push(image);
  paragraph.isTapped = true;
  paragraph.atSpace = false;
  paragraph.breaks = 0;
  paragraph.lastLook = null;
}

/** Drops white space at the end. False when nothing is left that a reader could see. */
export function finish(paragraph: Paragraph): boolean {
  trimEnd(paragraph, true);
  if (paragraph.node.length === FIRST) return false;
  // A letter or a Chinese character shows at once that there is something.
  const code = textOf(paragraph.node[FIRST] as Inline).charCodeAt(0);
  if (code > 0x3000 || (code > 32 && code < 127)) return true;
  return inlinesOf(paragraph).some((inline) => !isText(inline) || /[^\s\u200b]/.test(textOf(inline)));
}

export function inlinesOf({ node }: Paragraph): Inline[] {
  return node.slice(FIRST) as Inline[];
}

/** The paragraph as a node of rich text; a string when it is nothing but plain text. */
export function richNode({ node, look }: Paragraph, looks: Looks): string | RichElement {
  if (look.align !== '') node[1] = looks.of({ align: look.align });
  if (look.role !== 0) node[0] = 'figcaption';
  else if (node.length === FIRST + 1 && look.align === '' && typeof node[FIRST] === 'string') return node[FIRST];
  return node as RichElement;
}

export function isText(inline: Inline): inline is string | Run {
  return typeof inline === 'string' || Array.isArray(inline);
}

/** The text of an inline, '' of a picture. */
export function textOf(inline: Inline): string {
  return typeof inline === 'string' ? inline : Array.isArray(inline) ? inline[1] : '';
}

function append(paragraph: Paragraph, text: string, look: Look, looks: Looks): void {
  const { node } = paragraph;
  const last = node.length - 1;
  paragraph.length += text.length;
  if (look.isLight) paragraph.light += text.length;
  if (look.isLarge && look.marks & BOLD) paragraph.large += text.length;
  if (look !== paragraph.lastLook) {
    paragraph.lastLook = look;
    const style = looks.ofText(look);
    const { marks, href } = look;
    if (href !== '') paragraph.isTapped = true;
    if (!isLike(node[last], last, marks, style, href)) {
      if (href !== '') node.push([marks, text, style, href]);
      else if (style !== 0) node.push([marks, text, style]);
      else node.push(marks === 0 ? text : [marks, text]);
      return;
    }
  }
  const run = node[last];
  if (typeof run === 'string') node[last] = run + text;
  else (run as Run)[1] += text;
}

function trimEnd(paragraph: Paragraph, alsoBreaks: boolean): void {
  const { node } = paragraph;
  for (let last = node.length - 1; last >= FIRST; last--) {
    const inline = node[last] as Inline;
    const text = textOf(inline);
    let end = text.length;
    while (end > 0 && (text.charCodeAt(end - 1) === 32 || (alsoBreaks && text.charCodeAt(end - 1) === 10))) end--;
    if (end === text.length) return;
    paragraph.length -= text.length - end;
    if (end > 0) {
      node[last] = withText(inline as string | Run, text.slice(0, end));
      return;
    }
    node.pop();
    paragraph.lastLook = null;
  }
}

/** The same inline with another text. */
export function withText(inline: string | Run, text: string): string | Run {
  if (typeof inline === 'string') return text;
  const run = inline.slice() as Run;
  run[1] = text;
  return run;
}

/** Whether text of these marks, look and link may go on in an inline. */
function isLike(inline: Inline | number, at: number, marks: number, style: number, href: string): boolean {
  if (at < FIRST) return false;
  if (typeof inline === 'string') return marks === 0 && style === 0 && href === '';
  return Array.isArray(inline) && inline[0] === marks && (inline[2] ?? 0) === style && (inline[3] ?? '') === href;
}
