/**
 * One paragraph in the making: runs of text and small pictures, with white space collapsed as HTML does.
 */
import type { Inline, InlineImage, TextRun } from './block';
import { colorStyle, marksText, type Look } from './look';

const MAX_BREAKS = 2;

export class Paragraph {
  inlines: Inline[] = [];
  /** Something in it reacts to a tap or loads by itself, so it cannot be rich text. */
  isTapped = false;
  /** Characters of text so far. */
  length = 0;
  /** The look at its first character decides alignment, role and box. */
  readonly look: Look;
  private atSpace = true;
  private breaks = 0;
  private lastRun: TextRun | null = null;
  private lastLook: Look | null = null;

  constructor(look: Look) {
    this.look = look;
  }

  addText(text: string, look: Look): void {
    const shown = look.isPre ? text : this.collapse(text);
    if (shown === '') return;
    this.atSpace = !look.isPre && shown.endsWith(' ');
    if (shown !== ' ') this.breaks = 0;
    this.append(shown, look);
  }

  /** A `br`: at the start it says nothing, and more than two in a row are but a gap. */
  addBreak(look: Look): void {
    if (this.inlines.length === 0 || this.breaks >= MAX_BREAKS) return;
    this.breaks++;
    this.trimEnd(false);
    this.append('\n', look);
    this.atSpace = true;
  }

  addImage(image: InlineImage): void {
    this.inlines.push(image);
    this.isTapped = true;
    this.atSpace = false;
    this.breaks = 0;
    this.lastRun = null;
    this.lastLook = null;
  }

  /** Drops white space at the end. False when nothing is left that a reader could see. */
  finish(): boolean {
    this.trimEnd(true);
    return this.inlines.some((inline) => 'src' in inline || inline.text.replace(/\u200b/g, '').trim() !== '');
  }

  /** The same text in paragraphs of at most `size` characters. */
  split(size: number): Paragraph[] {
    const parts: Paragraph[] = [];
    let part = new Paragraph(this.look);
    for (const inline of this.inlines) {
      if ('src' in inline) {
        part.inlines.push(inline);
        continue;
      }
      for (let at = 0; at < inline.text.length;) {
        const text = sliceWhole(inline.text, at, at + size);
        at += text.length;
        if (part.length > 0 && part.length + text.length > size) {
          parts.push(part);
          part = new Paragraph(this.look);
        }
        part.inlines.push({ ...inline, text });
        part.length += text.length;
      }
    }
    return [...parts, part];
  }

  private append(text: string, look: Look): void {
    this.length += text.length;
    if (look.href !== '') this.isTapped = true;
    const last = this.lastRun;
    if (last && (look === this.lastLook || sameRun(last, look))) {
      last.text += text;
      return;
    }
    const run: TextRun = { text };
    if (look.marks !== 0) run.marks = marksText(look.marks);
    const style = colorStyle(look);
    if (style !== '') run.style = style;
    if (look.href !== '') run.href = look.href;
    this.inlines.push(run);
    this.lastRun = run;
    this.lastLook = look;
  }

  private collapse(text: string): string {
    let shown = /[\t\n\f\r]| {2}/.test(text) ? text.replace(/[\t\n\f\r ]+/g, ' ') : text;
    if (this.atSpace && shown.startsWith(' ')) shown = shown.slice(1);
    return shown;
  }

  private trimEnd(alsoBreaks: boolean): void {
    for (let last = this.inlines.length - 1; last >= 0; last--) {
      const run = this.inlines[last];
      if ('src' in run) return;
      const trimmed = withoutEnd(run.text, alsoBreaks);
      this.length -= run.text.length - trimmed.length;
      run.text = trimmed;
      if (trimmed !== '') return;
      this.inlines.pop();
      this.lastRun = null;
      this.lastLook = null;
    }
  }
}

function withoutEnd(text: string, alsoBreaks: boolean): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || (alsoBreaks && text.charCodeAt(end - 1) === 10))) end--;
  return end === text.length ? text : text.slice(0, end);
}

function sameRun(run: TextRun, look: Look): boolean {
  return (
    (run.marks ?? '') === marksText(look.marks) &&
    (run.href ?? '') === look.href &&
    (run.style ?? '') === colorStyle(look)
  );
}

/** A slice that does not part the two halves of one character. */
function sliceWhole(text: string, start: number, end: number): string {
  const last = text.charCodeAt(end - 1);
  return text.slice(start, end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}
