/**
 * Collects the source text of a `pre` with what its highlighter says of each piece: line breaks come as line feeds, as
 * `br`, or as one element a line.
 */
import type { CodeBlock } from './block';

/** Classes of highlight.js, Prism, Rouge and Pygments for each of `CODE_KINDS`, in their order. */
const CLASSES = [
  'keyword literal operator-word selector-pseudo important atrule rule k kc kd kn kp kr ow boolean',
  'string regexp regex char template-string attr-value quote url addition-string s sa sb sc dl sd s2 se sh si sx sr s1 ss',
  'comment doctag c ch cm cpf c1 cs prolog doctype cdata',
  'number m mb mf mh mi mo il',
  'title function section symbol nf fm function-variable name-function bullet link',
  'built_in type class class-name builtin namespace nc nb bp kt nn ne title-class',
  'attr attribute property variable attr-name template-variable params parameter na nv vc vg vi vm selector-attr',
  'tag selector-tag selector-class selector-id selector name nt',
  'meta preprocessor cp annotation decorator nd meta-keyword meta-string',
  'deletion deleted gd',
  'addition inserted gi',
];

const KINDS = new Map<string, number>();
CLASSES.forEach((names, index) => {
  for (const name of names.split(' ')) KINDS.set(name, index + 1);
});

/** Which of `CODE_KINDS`, counted from 1, the classes of an element inside code say; 0 for none. */
export function codeKind(classes: readonly string[]): number {
  for (const name of classes) {
    const kind = KINDS.get(name.startsWith('hljs-') ? name.slice(5) : name);
    if (kind !== undefined) return kind;
  }
  return 0;
}

export class CodeText {
  readonly pieces: CodeBlock['code'] = [];
  /** Language that an element inside names. */
  language = '';
  /** Kind of the text that is written now. */
  kind = 0;
  private lastKind = 0;
  private length = 0;
  private endsLine = true;
  /** A line element has ended without a line feed; the next one starts on a new line. */
  private pending: 'none' | 'line' | 'block' = 'none';

  write(text: string): void {
    if (text === '') return;
    const isLineFeed = text.startsWith('\n');
    if (this.pending === 'block' && !isLineFeed) this.put('\n');
    if (isLineFeed || text.trim() !== '') this.pending = 'none';
    this.put(text);
  }

  /** An element that stands for one line opens: gives what `closeLine` needs to know. */
  openLine(isBlock: boolean): number {
    if (this.pending !== 'none' || (isBlock && !this.endsLine)) this.put('\n');
    this.pending = 'none';
    return this.length;
  }

  closeLine(start: number, isBlock: boolean): void {
    if (this.length === start || !this.endsLine) this.pending = isBlock ? 'block' : 'line';
  }

  /** The code without line feeds around it; null when there is none. */
  finish(language: string): CodeBlock | null {
    const { pieces } = this;
    const first = typeof pieces[0] === 'number' ? 1 : 0;
    if (pieces.length > first) pieces[first] = (pieces[first] as string).replace(/^\n/, '');
    for (let last = pieces.length - 1; last >= 0; last = pieces.length - 1) {
      const piece = pieces[last];
      const end = typeof piece === 'number' ? 0 : lengthWithoutEnd(piece);
      if (end > 0) {
        pieces[last] = (piece as string).slice(0, end);
        break;
      }
      pieces.pop();
    }
    if (!pieces.some((piece) => typeof piece === 'string' && piece.trim() !== '')) return null;
    const name = this.language || language;
    return name === '' ? { kind: 'code', code: pieces } : { kind: 'code', language: name, code: pieces };
  }

  /** White space has no colour: it goes on with what stands before it. */
  private put(text: string): void {
    const { pieces } = this;
    const kind = text === '\n' || text === ' ' ? this.lastKind : this.kind;
    if (kind === this.lastKind && pieces.length > 0)
      pieces[pieces.length - 1] = (pieces[pieces.length - 1] as string) + text;
    else {
      if (kind > 0) pieces.push(kind);
      pieces.push(text);
      this.lastKind = kind;
    }
    this.length += text.length;
    this.endsLine = text.endsWith('\n');
  }
}

function lengthWithoutEnd(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return end;
}
