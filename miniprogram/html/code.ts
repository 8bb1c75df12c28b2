/**
 * Collects the source text of a `pre`: line breaks come as line feeds, as `br`, or as one element a line.
 */

export class CodeText {
  text = '';
  /** Language that an element inside names. */
  language = '';
  /** A line element has ended without a line feed; the next one starts on a new line. */
  private pending: 'none' | 'line' | 'block' = 'none';

  write(piece: string): void {
    if (piece === '') return;
    const isLineFeed = piece.startsWith('\n');
    if (this.pending === 'block' && !isLineFeed) this.text += '\n';
    if (isLineFeed || piece.trim() !== '') this.pending = 'none';
    this.text += piece;
  }

  /** An element that stands for one line opens: gives what `closeLine` needs to know. */
  openLine(isBlock: boolean): number {
    const isOpenLine = this.text !== '' && !this.text.endsWith('\n');
    if (this.pending !== 'none' || (isBlock && isOpenLine)) this.text += '\n';
    this.pending = 'none';
    return this.text.length;
  }

  closeLine(start: number, isBlock: boolean): void {
    const isEmpty = this.text.length === start;
    if (isEmpty || !this.text.endsWith('\n')) this.pending = isBlock ? 'block' : 'line';
  }

  /** The text without line feeds around it. */
  finish(): string {
    const start = this.text.startsWith('\n') ? 1 : 0;
    let end = this.text.length;
    while (end > start && this.text.charCodeAt(end - 1) === 10) end--;
    return this.text.slice(start, end);
  }
}
