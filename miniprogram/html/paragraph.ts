/**
 * One paragraph in the making: runs of text and small pictures, with white space collapsed as HTML does. Its runs stand
 * behind a tag and a look, so that it is a node of rich text as it is.
 */
import type { Inline, InlineImage, RichElement, Run } from './inline';
import type { Box } from './box';
import type { Look, Looks } from './look';

const MAX_BREAKS = 2;
/** Where the runs begin. */
export const FIRST = 2;

export class Paragraph {
  /** Tag, look, then the runs. */
  readonly node: (Inline | number)[] = ['p', 0];
  /** Something in it reacts to a tap or loads by itself, so it cannot be rich text. */
  isTapped = false;
  /** Characters of text so far. */
  length = 0;
  /** The look at its first character decides alignment, role and box. */
  readonly look: Look;
  readonly box: Box | null;
  anchors: string[] | null = null;
  readonly block = null;
  private atSpace = true;
  private breaks = 0;
  /** The look of the last run, null after a picture. */
  private lastLook: Look | null = null;

  constructor(look: Look) {
    this.look = look;
    this.box = look.box;
  }

  addText(text: string, look: Look, looks: Looks): void {
    let shown = text;
    if (!look.isPre) {
      // Native searches, since phones interpret expressions.
      if (text.includes('\n') || text.includes('  ') || text.includes('\t')) shown = text.replace(/[\t\n\f\r ]+/g, ' ');
      if (this.atSpace && shown.charCodeAt(0) === 32) shown = shown.slice(1);
      if (shown === '') return;
    }
    this.atSpace = !look.isPre && shown.charCodeAt(shown.length - 1) === 32;
    if (shown !== ' ') this.breaks = 0;
    this.append(shown, look, looks);
  }

  /** A `br`: at the start it says nothing, and more than two in a row are but a gap. */
  addBreak(look: Look, looks: Looks): void {
    if (this.node.length === FIRST || this.breaks >= MAX_BREAKS) return;
    this.breaks++;
    this.trimEnd(false);
    this.append('\n', look, looks);
    this.atSpace = true;
  }

  addImage(image: InlineImage): void {
    this.node.push(image);
    this.isTapped = true;
    this.atSpace = false;
    this.breaks = 0;
    this.lastLook = null;
  }

  /** Drops white space at the end. False when nothing is left that a reader could see. */
  finish(): boolean {
    this.trimEnd(true);
    const first = this.node[FIRST];
    // A letter or a Chinese character shows at once that there is something.
    if (typeof first === 'string' && first.charCodeAt(0) > 0x3000) return true;
    for (let at = FIRST; at < this.node.length; at++) {
      const inline = this.node[at] as Inline;
      if (!isText(inline) || /[^\s\u200b]/.test(textOf(inline))) return true;
    }
    return false;
  }

  get inlines(): Inline[] {
    return this.node.slice(FIRST) as Inline[];
  }

  /** Its text without pictures. */
  get text(): string {
    return this.inlines.map((inline) => (isText(inline) ? textOf(inline) : '')).join('');
  }

  /** The paragraph as a node of rich text; a string when it is nothing but plain text. */
  rich(looks: Looks): string | RichElement {
    const { align, role } = this.look;
    if (align !== '') this.node[1] = looks.of({ align });
    if (role !== 0) this.node[0] = 'figcaption';
    const [, look, first] = this.node;
    return this.node.length === FIRST + 1 && look === 0 && role === 0 && typeof first === 'string'
      ? first
      : (this.node as RichElement);
  }

  /** The same text in paragraphs of at most `size` characters. */
  split(size: number): Paragraph[] {
    const parts: Paragraph[] = [];
    let part = new Paragraph(this.look);
    for (const inline of this.inlines) {
      if (!isText(inline)) {
        part.addImage(inline);
        continue;
      }
      const whole = textOf(inline);
      for (let at = 0; at < whole.length;) {
        const text = sliceWhole(whole, at, at + size);
        at += text.length;
        if (part.length > 0 && part.length + text.length > size) {
          parts.push(part);
          part = new Paragraph(this.look);
        }
        part.node.push(withText(inline, text));
        part.length += text.length;
        part.isTapped = this.isTapped;
      }
    }
    return [...parts, part];
  }

  private append(text: string, look: Look, looks: Looks): void {
    const { node } = this;
    this.length += text.length;
    const last = node.length - 1;
    if (look !== this.lastLook) {
      this.lastLook = look;
      const style = looks.ofText(look);
      const { marks, href } = look;
      if (href !== '') this.isTapped = true;
      if (!isLike(node[last], last, marks, style, href)) {
        if (href !== '') node.push([marks, text, style, href] as Run);
        else if (style !== 0) node.push([marks, text, style] as Run);
        else node.push(marks === 0 ? text : ([marks, text] as Run));
        return;
      }
    }
    const run = node[last];
    if (typeof run === 'string') node[last] = run + text;
    else (run as Run)[1] += text;
  }

  private trimEnd(alsoBreaks: boolean): void {
    const { node } = this;
    for (let last = node.length - 1; last >= FIRST; last--) {
      const inline = node[last] as Inline;
      if (!isText(inline)) return;
      const text = textOf(inline);
      let end = text.length;
      while (end > 0 && (text.charCodeAt(end - 1) === 32 || (alsoBreaks && text.charCodeAt(end - 1) === 10))) end--;
      if (end === text.length) return;
      this.length -= text.length - end;
      if (end > 0) {
        node[last] = withText(inline, text.slice(0, end));
        return;
      }
      node.pop();
      this.lastLook = null;
    }
  }
}

export function isText(inline: Inline): inline is string | Run {
  return typeof inline === 'string' || Array.isArray(inline);
}

export function textOf(inline: string | Run): string {
  return typeof inline === 'string' ? inline : inline[1];
}

function withText(inline: string | Run, text: string): string | Run {
  if (typeof inline === 'string') return text;
  const run = inline.slice() as Run;
  run[1] = text;
  return run;
}

/** Whether text of these marks, look and link may go on in an inline. */
function isLike(inline: Inline | number, at: number, marks: number, style: number, href: string): boolean {
  if (at < FIRST || typeof inline === 'number') return false;
  if (typeof inline === 'string') return marks === 0 && style === 0 && href === '';
  return Array.isArray(inline) && inline[0] === marks && (inline[2] ?? 0) === style && (inline[3] ?? '') === href;
}

/** A slice that does not part the two halves of one character. */
function sliceWhole(text: string, start: number, end: number): string {
  const last = text.charCodeAt(end - 1);
  return text.slice(start, end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}
