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
  'strong bold gs',
  'emphasis italic ge',
];

const KINDS = new Map<string, number>();
CLASSES.forEach((names, index) => names.split(' ').forEach((name) => KINDS.set(name, index + 1)));

/** The kinds of bold and of slanted letters. */
export const STRONG = CLASSES.length - 1;
export const EMPHASIS = CLASSES.length;

/** Which of `CODE_KINDS`, counted from 1, the classes of an element inside code say; 0 for none. */
export function codeKind(classes: readonly string[]): number {
  return classes.reduce((kind, name) => kind || (KINDS.get(name.startsWith('hljs-') ? name.slice(5) : name) ?? 0), 0);
}

export interface CodeText {
  /** Language that an element inside names. */
  language: string;
  /** Kind of the text that is written now. */
  kind: number;
  write: (text: string) => void;
  /** An element that stands for one line opens: gives what `closeLine` needs to know. */
  openLine: (isBlock: boolean) => number;
  closeLine: (start: number, isBlock: boolean) => void;
  /** The code without line feeds around it; null when there is none. */
  finish: (language: string) => CodeBlock | null;
}

/** Begins a piece of code. */
export function createCode(): CodeText {
  const pieces: CodeBlock['code'] = [];
  let lastKind = 0;
  let length = 0;
  let endsLine = true;
  /** A line element has ended without a line feed: the next one starts on a new line; after a block (2) all else does too. */
  let pending = 0;

  /** White space has no colour: it goes on with what stands before it. */
  const put = (text: string, given: number): void => {
    const kind = text === '\n' || text === ' ' ? lastKind : given;
    if (kind === lastKind && length > 0) (pieces[pieces.length - 1] as string) += text;
    else {
      if (kind > 0) pieces.push(kind);
      pieces.push(text);
      lastKind = kind;
    }
    length += text.length;
    endsLine = text.endsWith('\n');
  };

  const code: CodeText = {
    language: '',
    kind: 0,
    write(text) {
      if (text === '') return;
      const isLineFeed = text.startsWith('\n');
      if (pending > 1 && !isLineFeed) put('\n', 0);
      if (isLineFeed || text.trim() !== '') pending = 0;
      put(text, code.kind);
    },
    openLine(isBlock) {
      if (pending > 0 || (isBlock && !endsLine)) put('\n', 0);
      pending = 0;
      return length;
    },
    closeLine(start, isBlock) {
      if (length === start || !endsLine) pending = isBlock ? 2 : 1;
    },
    finish(language) {
      const first = typeof pieces[0] === 'number' ? 1 : 0;
      if (length > 0) pieces[first] = (pieces[first] as string).replace(/^\n/, '');
      for (let last = pieces.length - 1; last >= 0; last--) {
        const piece = pieces[last];
        if (typeof piece === 'string') {
          let end = piece.length;
          while (end > 0 && piece.charCodeAt(end - 1) === 10) end--;
          pieces[last] = piece.slice(0, end);
          if (end > 0) break;
        }
        pieces.pop();
      }
      if (!pieces.some((piece) => typeof piece === 'string' && piece.trim() !== '')) return null;
      const name = code.language || language;
      return name === '' ? { kind: 'code', code: pieces } : { kind: 'code', language: name, code: pieces };
    },
  };
  return code;
}
