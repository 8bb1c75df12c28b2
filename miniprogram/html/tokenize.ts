/**
 * Cuts HTML source into text, start tags and end tags as the HTML standard does. It jumps with `indexOf` instead of
 * looking at each character, because phones run this without a JIT. What the tokens mean is the tree's business.
 */
import { readTag } from './attributes';
import { decodeEntities } from './entities';
import { bareTag, createTagMaker, type Tag } from './tag';
import { RAW } from './tags';

/** Is told of each token. */
export interface TokenHandler {
  /** Decoded text. */
  text: (text: string) => void;
  /** `rawText` is the content of a raw text element such as `script`, '' for all others. */
  start: (tag: Tag, rawText: string) => void;
  end: (tag: Tag) => void;
  /**
   * Ends the innermost element when nothing but its name and `>` stands at `at`, as in most end tags; gives the position
   * after it, else 0.
   */
  endInnermost: (source: string, at: number) => number;
  /** Whether a raw text element that would open here is one: its content is then not markup. */
  isRaw: (tag: Tag) => boolean;
  /** Whether the open element is SVG or MathML: CDATA sections count as text there. */
  isForeign: () => boolean;
}

export interface Tokenizer {
  readonly source: string;
  /** Where the next token starts; at the end or past it when there is none. */
  position: () => number;
  /** Reads all tokens that start before `stop`. Comments, doctypes and broken markup are passed over. */
  read: (stop: number) => void;
}

const MEMO_LENGTH = 600;
const MEMO_SIZE = 3000;

export function createTokenizer(html: string, tree: TokenHandler): Tokenizer {
  const source = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
  const { length } = source;
  const hasNul = source.includes('\u0000');
  const makeTag = createTagMaker();
  const memo = new Map<string, Tag>();
  let position = 0;
  /** The next `&`, and the next end of a comment that is broken: a search that found nothing is not made again. */
  let nextReference = -1;
  let nextBang = -1;

  /** Where `mark` comes next, the end of the source when it does not. */
  const find = (mark: string, from: number): number => {
    const at = source.indexOf(mark, from);
    return at === -1 ? length : at;
  };

  const readText = (start: number, end: number): void => {
    let text = source.slice(start, end);
    position = end;
    if (hasNul) text = text.replace(/\u0000/g, tree.isForeign() ? '\ufffd' : '');
    if (nextReference < start) nextReference = find('&', start);
    if (nextReference < end) text = decodeEntities(text, false);
    if (text !== '') tree.text(text);
  };

  /** Reads the tag at `open`, whose name starts `skip` further; null, with all read, when the source ends inside it. */
  const takeTag = (open: number, skip: number): Tag | null => {
    const end = source.indexOf('>', open) + 1;
    const raw = end > 0 && end - open < MEMO_LENGTH ? source.slice(open, end) : '';
    let tag = memo.get(raw);
    position = end;
    if (tag !== undefined) return tag;
    const written = readTag(source, open + skip, hasNul);
    position = written ? written.end : length;
    if (!written) return null;
    tag = skip === 1 ? makeTag(written) : bareTag(written.name);
    if (raw !== '' && position === end && memo.size < MEMO_SIZE) memo.set(raw, tag);
    return tag;
  };

  /** Takes the content of a raw text element. Inside a comment in a script, another script may stand whole. */
  const takeRawText = (name: string): string => {
    const start = position;
    const mark = new RegExp(name === 'script' ? '<!--|-->|</?script(?=[\\s/>])' : `</${name}(?=[\\s/>])`, 'gi');
    mark.lastIndex = start;
    position = length;
    // 0 outside of comments, 1 inside of one, 2 in a script in it.
    let depth = 0;
    for (let match = mark.exec(source); match !== null && name !== 'plaintext'; match = mark.exec(source)) {
      const isEnd = match[0].charAt(1) === '/';
      if (isEnd && depth < 2) {
        position = match.index;
        break;
      }
      if (match[0] === '-->') depth = 0;
      else if (match[0] === '<!--') {
        depth ||= 1;
        // Its last dashes may be the first of its end.
        mark.lastIndex -= 2;
      } else if (depth > 0) depth = isEnd ? 1 : 2;
    }
    return source.slice(start, position);
  };

  const skipComment = (start: number): void => {
    if (nextBang < start) nextBang = find('--!>', start);
    if (/^-?>/.test(source.slice(start, start + 2))) position = find('>', start) + 1;
    else position = Math.min(nextBang + 4, find('-->', start) + 3);
  };

  const readMarkup = (open: number, code: number): void => {
    if (code === 47) {
      const after = open + 2;
      position = tree.endInnermost(source, after);
      if (position > 0) return;
      if (((source.charCodeAt(after) | 32) - 97) >>> 0 > 25) position = find('>', after) + 1;
      else {
        const tag = takeTag(open, 2);
        if (tag) tree.end(tag);
      }
    } else if (code !== 33 && code !== 63) {
      const tag = takeTag(open, 1);
      if (tag) tree.start(tag, tag.flags & RAW && tree.isRaw(tag) ? takeRawText(tag.name) : '');
    } else if (source.startsWith('<!--', open)) skipComment(open + 4);
    else if (source.startsWith('<![CDATA[', open) && tree.isForeign()) {
      const end = find(']]>', open);
      position = end + 3;
      tree.text(source.slice(open + 9, end).replace(/\u0000/g, '\ufffd'));
    } else position = find('>', open) + 1;
  };

  return {
    source,
    position: () => position,
    read(stop) {
      while (position < stop && position < length) {
        const start = position;
        let open = source.indexOf('<', start);
        let code = source.charCodeAt(open + 1);
        // A letter, `!`, `?` or `/` after it makes markup of a `<`; what else follows makes it text.
        while (
          open !== -1 &&
          ((code | 32) - 97) >>> 0 > 25 &&
          code !== 33 &&
          code !== 63 &&
          (code !== 47 || open + 2 === length)
        ) {
          open = source.indexOf('<', open + 1);
          code = source.charCodeAt(open + 1);
        }
        if (open !== start) readText(start, open === -1 ? length : open);
        if (open !== -1) readMarkup(open, code);
      }
    },
  };
}
