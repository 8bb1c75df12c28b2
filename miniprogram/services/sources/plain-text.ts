/** The text of markup for rows: titles and excerpts that a backend sends as HTML. One pass, whatever the markup. */
import { decodeEntities } from '../../html/entities';

const TAG = /<(?:!--|\/?([a-z][a-z0-9]{0,20})[^<>]*>|[!?][^<>]*>)/gi;
/** Elements whose content is no text. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg']);
/** The longest excerpt, in characters. */
const EXCERPT = 120;

/** Text without markup, references decoded, white space joined. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let from = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    parts.push(html.slice(from, tag.index));
    from = TAG.lastIndex;
    const name = (tag[1] ?? '').toLowerCase();
    const isOpening = html.charAt(tag.index + 1) !== '/';
    const end = tag[0] === '<!--' ? '-->' : UNREAD.has(name) && isOpening ? `</${name}` : '';
    if (end !== '') {
      const found = endOf(html, end, from);
      from = found === -1 ? html.length : found;
      TAG.lastIndex = from;
    }
    // Words of two cells or lines are two words.
    if (!INLINE.has(name)) parts.push(' ');
  }
  parts.push(html.slice(from));
  return joinedSpaces(decodeEntities(parts.join(''), false));
}

const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'code',
  'u',
  's',
  'sub',
  'sup',
  'mark',
  'small',
  'font',
]);

/** Where the text goes on after a comment, or before an end tag; -1 when it never ends. */
function endOf(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 || end !== '-->' ? found : found + end.length;
}

function joinedSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** The beginning of a plain text, cut between characters. */
export function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT - 1);
  const isHalf = /[\ud800-\udbff]$/.test(cut);
  return `${isHalf ? cut.slice(0, -1) : cut}…`;
}
